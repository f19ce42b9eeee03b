/** Organizations as they were. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.history;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
