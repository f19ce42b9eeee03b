/** Organizations whose data is here while no element of their name is. */
@NullMarked
package dev.corpkit.corps.qywxproxy.orphan;

import org.jspecify.annotations.NullMarked;
