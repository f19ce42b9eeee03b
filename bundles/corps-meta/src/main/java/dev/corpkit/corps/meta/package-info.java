/** The Meta {@code corps.Meta}: what every organization is. */
@NullMarked
package dev.corpkit.corps.meta;

import org.jspecify.annotations.NullMarked;
