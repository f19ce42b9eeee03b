/** What a monitor is told of organizations. */
@NullMarked
package dev.corpkit.corps.jobs.health;

import org.jspecify.annotations.NullMarked;
