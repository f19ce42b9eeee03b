/** Configuration files ({@code .cfg}) as people write them: each value is read as text and checked, mistakes are findings. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.findings.configuration;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
