/** What is wrong on this node, where, since when and who mends it: one record over all parts. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.findings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
