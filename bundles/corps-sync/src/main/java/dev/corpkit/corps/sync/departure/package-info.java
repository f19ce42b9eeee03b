/** Decides whether a member that a reading misses is gone, out of scope, or left as it is (contract rows C9, G2, G3). */
@NullMarked
package dev.corpkit.corps.sync.departure;

import org.jspecify.annotations.NullMarked;
