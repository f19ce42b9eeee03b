/** The storage port: records, small repositories, one transaction interface. Every key begins with the organization. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
