/** A WeCom that listens on loopback: as a fixture in tests ({@code Simulator}) and as a program. */
@NullMarked
package dev.corpkit.simulator;

import org.jspecify.annotations.NullMarked;
