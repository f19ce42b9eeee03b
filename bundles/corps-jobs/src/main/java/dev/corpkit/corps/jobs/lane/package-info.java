/** Who works on which lane when, and one turn of it. */
@NullMarked
package dev.corpkit.corps.jobs.lane;

import org.jspecify.annotations.NullMarked;
