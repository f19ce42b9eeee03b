/** The documented surface of the WeCom proxy development organization and its auth element. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.qywxproxy.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
