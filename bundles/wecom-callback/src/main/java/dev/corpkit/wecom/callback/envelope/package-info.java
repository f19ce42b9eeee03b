/** What stands around the encrypted text, before anything is trusted. */
@NullMarked
package dev.corpkit.wecom.callback.envelope;

import org.jspecify.annotations.NullMarked;
