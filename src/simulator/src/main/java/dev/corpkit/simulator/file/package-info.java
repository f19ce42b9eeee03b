/** Enterprises read from JSON files. */
@NullMarked
package dev.corpkit.simulator.file;

import org.jspecify.annotations.NullMarked;
