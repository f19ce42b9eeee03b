/** Suites of WeCom: their tickets, their authorizations, and the clients of the enterprises that authorized them. */
@Export
@Version("1.0.0")
@NullMarked
package dev.corpkit.wecom.client;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
