/** When an organization is synced in full by itself (contract row C22): what people write, and which moments follow from it. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.schedule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
