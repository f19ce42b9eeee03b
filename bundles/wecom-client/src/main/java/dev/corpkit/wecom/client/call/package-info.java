/** One call: its attempts, its token, and how many may run at once. */
@NullMarked
package dev.corpkit.wecom.client.call;

import org.jspecify.annotations.NullMarked;
