/** Gogo commands for operators: {@code corps:…} and {@code auths:…}. */
@NullMarked
package dev.corpkit.corps.shell;

import org.jspecify.annotations.NullMarked;
