/** The words every organization type shares. Properties are bean getters, so that a script bridge finds them. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
