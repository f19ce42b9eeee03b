/** Secrets of a suite that change: which of the new and the previous one WeCom takes. */
@NullMarked
package dev.corpkit.wecom.client.secret;

import org.jspecify.annotations.NullMarked;
