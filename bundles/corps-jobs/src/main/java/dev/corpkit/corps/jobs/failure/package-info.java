/** What a failure means: when it is tried again, when it is given up, who is told. */
@NullMarked
package dev.corpkit.corps.jobs.failure;

import org.jspecify.annotations.NullMarked;
