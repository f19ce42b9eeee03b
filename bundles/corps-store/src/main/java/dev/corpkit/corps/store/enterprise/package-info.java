/** Everything stored of one enterprise, whatever table it lies in: for an export, and for the proof of its erasure. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store.enterprise;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
