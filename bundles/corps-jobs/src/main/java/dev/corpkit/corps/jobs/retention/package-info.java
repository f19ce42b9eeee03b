/** How long history, runs and plans are kept. */
@NullMarked
package dev.corpkit.corps.jobs.retention;

import org.jspecify.annotations.NullMarked;
