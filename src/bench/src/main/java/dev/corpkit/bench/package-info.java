/** Benchmarks: each prints a table of what it measured on the machine that it ran on. */
@NullMarked
package dev.corpkit.bench;

import org.jspecify.annotations.NullMarked;
