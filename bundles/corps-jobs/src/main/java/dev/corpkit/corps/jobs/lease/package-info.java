/** The leases under which this node works. */
@NullMarked
package dev.corpkit.corps.jobs.lease;

import org.jspecify.annotations.NullMarked;
