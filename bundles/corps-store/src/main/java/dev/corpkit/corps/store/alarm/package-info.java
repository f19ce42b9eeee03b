/** Alarms that were told and are not solved. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.alarm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
