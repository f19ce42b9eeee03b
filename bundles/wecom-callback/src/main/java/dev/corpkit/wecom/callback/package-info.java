/** A signed, encrypted callback of WeCom in, a typed event out; replies the other way (fact sheet section 5). */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.wecom.callback;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
