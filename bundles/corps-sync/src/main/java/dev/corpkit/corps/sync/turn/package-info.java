/** Who may run: one in the process, one in the cluster (contract rows C3, G5). */
@NullMarked
package dev.corpkit.corps.sync.turn;

import org.jspecify.annotations.NullMarked;
