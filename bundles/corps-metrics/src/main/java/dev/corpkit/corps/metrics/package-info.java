/** What Prometheus is told: sums, no names of persons, and a bounded number of series. */
@NullMarked
package dev.corpkit.corps.metrics;

import org.jspecify.annotations.NullMarked;
