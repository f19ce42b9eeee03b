/** The Type {@code corps.QywxProxyType}, and the base class for Types of one's own. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.corps.qywxproxy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
