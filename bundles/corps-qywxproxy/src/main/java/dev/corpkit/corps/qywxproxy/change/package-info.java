/** Changes made here by hand: roles, offline, root department. */
@NullMarked
package dev.corpkit.corps.qywxproxy.change;

import org.jspecify.annotations.NullMarked;
