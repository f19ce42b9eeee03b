/** Why a callback is refused. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.wecom.callback.refusal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
