/** Apps, their elements, and what a Meta, a Type and an instance are. A platform with a runtime of its own implements this package. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.element.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
