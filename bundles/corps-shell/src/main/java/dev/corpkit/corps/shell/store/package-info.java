/** {@code store:…}. */
@NullMarked
package dev.corpkit.corps.shell.store;

import org.jspecify.annotations.NullMarked;
