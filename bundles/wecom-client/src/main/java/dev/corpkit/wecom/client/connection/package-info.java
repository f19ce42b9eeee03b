/** Connections to WeCom: whether a pooled one still stands, what was never sent, what the clock there says. */
@NullMarked
package dev.corpkit.wecom.client.connection;

import org.jspecify.annotations.NullMarked;
