/** Identifiers as WeCom forms them. */
@NullMarked
package dev.corpkit.simulator.ids;

import org.jspecify.annotations.NullMarked;
