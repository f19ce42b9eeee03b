/** What happens in an enterprise over time: joiners, movers, leavers, renames; explicit or drawn from a seed. */
@NullMarked
package dev.corpkit.simulator.changes;

import org.jspecify.annotations.NullMarked;
