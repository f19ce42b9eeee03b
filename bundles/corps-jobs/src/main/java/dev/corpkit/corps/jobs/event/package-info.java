/** What a kept callback asks for. */
@NullMarked
package dev.corpkit.corps.jobs.event;

import org.jspecify.annotations.NullMarked;
