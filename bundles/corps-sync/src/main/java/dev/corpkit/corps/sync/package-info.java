/** The engine that brings stored organizations to what WeCom shows: snapshot, plan, guard, apply, report. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.sync;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
