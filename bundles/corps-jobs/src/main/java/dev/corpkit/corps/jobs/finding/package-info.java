/** What stands wrong with organizations: judged here, and nowhere else. */
@NullMarked
package dev.corpkit.corps.jobs.finding;

import org.jspecify.annotations.NullMarked;
