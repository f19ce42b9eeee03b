/** What changes in an organization, and the one place that writes it with its history. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.change;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
