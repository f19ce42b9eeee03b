/** What commands say of themselves. */
@NullMarked
package dev.corpkit.corps.shell.help;

import org.jspecify.annotations.NullMarked;
