/** What is due in an auth element without any event. */
@NullMarked
package dev.corpkit.corps.jobs.tend;

import org.jspecify.annotations.NullMarked;
