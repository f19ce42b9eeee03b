/** What becomes of a run some of whose rows the database refuses. */
@NullMarked
package dev.corpkit.corps.sync.refused;

import org.jspecify.annotations.NullMarked;
