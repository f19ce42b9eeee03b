/** Enterprises grown from a seed. */
@NullMarked
package dev.corpkit.simulator.generator;

import org.jspecify.annotations.NullMarked;
