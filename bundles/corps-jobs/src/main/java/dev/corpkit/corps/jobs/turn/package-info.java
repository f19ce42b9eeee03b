/** Whose turn it is for a whole sync: events and schedules share a node's limit. */
@NullMarked
package dev.corpkit.corps.jobs.turn;

import org.jspecify.annotations.NullMarked;
