/** Decides whether a member that a reading misses is gone, out of scope, or left as it is (contract rows C9, G2, G3). */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.departure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
