/** The first sync of a new organization, by itself. */
@NullMarked
package dev.corpkit.corps.qywxproxy.start;

import org.jspecify.annotations.NullMarked;
