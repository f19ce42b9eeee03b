/** What is noted of calls, for metrics and findings. */
@NullMarked
package dev.corpkit.wecom.client.watch;

import org.jspecify.annotations.NullMarked;
