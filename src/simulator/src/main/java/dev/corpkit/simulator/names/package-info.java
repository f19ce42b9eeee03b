/** Tables of Chinese names from which simulated people and departments are named. */
@NullMarked
package dev.corpkit.simulator.names;

import org.jspecify.annotations.NullMarked;
