/** The HTTP server: a path to its answer. */
@NullMarked
package dev.corpkit.simulator.http;

import org.jspecify.annotations.NullMarked;
