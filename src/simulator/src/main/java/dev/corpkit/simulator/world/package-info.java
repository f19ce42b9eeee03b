/** The state of the simulated WeCom, and what its administrators can do to it. */
@NullMarked
package dev.corpkit.simulator.world;

import org.jspecify.annotations.NullMarked;
