/** What WeCom tells in callbacks, typed (fact sheet 5.4 and 5.5). An event is a hint: what it names is to be read again. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
