/** Event work: what was kept is worked on, over the nodes of a cluster (contract rows A1, A3, A4, A7, A12). */
@NullMarked
package dev.corpkit.corps.jobs;

import org.jspecify.annotations.NullMarked;
