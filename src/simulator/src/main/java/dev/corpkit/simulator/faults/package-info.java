/** Calls that go wrong on purpose, and the count of all calls. */
@NullMarked
package dev.corpkit.simulator.faults;

import org.jspecify.annotations.NullMarked;
