/** What a reading tells besides the directory: denials, gaps, odd answers, the scope it was read under. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.snapshot;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
