/** The runs that are under way, so that one whose process ends is not lost without a word. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.active;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
