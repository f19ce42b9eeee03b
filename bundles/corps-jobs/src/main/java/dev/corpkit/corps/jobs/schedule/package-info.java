/** Full syncs by themselves, at their time and once over all nodes (contract row C22, decision 23). */
@NullMarked
package dev.corpkit.corps.jobs.schedule;

import org.jspecify.annotations.NullMarked;
