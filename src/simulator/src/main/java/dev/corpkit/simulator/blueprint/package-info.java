/** An enterprise before it is in a world. */
@NullMarked
package dev.corpkit.simulator.blueprint;

import org.jspecify.annotations.NullMarked;
