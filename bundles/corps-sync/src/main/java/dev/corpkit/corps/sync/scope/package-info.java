/** Who is in the visible scope by what is stored (contract row G3). */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync.scope;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
