/** Moving everything that is stored to another database. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.move;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
