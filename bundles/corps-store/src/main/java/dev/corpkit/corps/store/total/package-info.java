/** Sums over all organizations and suites, for metrics: no names, and a statement for each. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.total;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
