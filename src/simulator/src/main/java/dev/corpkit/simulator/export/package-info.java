/** Asynchronous export: jobs, encrypted files. */
@NullMarked
package dev.corpkit.simulator.export;

import org.jspecify.annotations.NullMarked;
