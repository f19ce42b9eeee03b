/** The control API below /_sim. */
@NullMarked
package dev.corpkit.simulator.control;

import org.jspecify.annotations.NullMarked;
