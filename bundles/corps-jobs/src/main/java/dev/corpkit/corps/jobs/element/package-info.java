/** Which auth elements and organizations there are right now. */
@NullMarked
package dev.corpkit.corps.jobs.element;

import org.jspecify.annotations.NullMarked;
