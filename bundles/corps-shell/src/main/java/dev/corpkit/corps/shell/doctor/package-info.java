/** What is wrong here, and what stands between here and WeCom. */
@NullMarked
package dev.corpkit.corps.shell.doctor;

import org.jspecify.annotations.NullMarked;
