/** Fields that an enterprise shows only where it grants them: what an empty one means, and what is cleared (contract row C21). */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.field;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
