/** The simulator as a program. */
@NullMarked
package dev.corpkit.simulator.program;

import org.jspecify.annotations.NullMarked;
