/** What WeCom's error codes mean, and what may be told of a failure. */
@NullMarked
package dev.corpkit.wecom.client.error;

import org.jspecify.annotations.NullMarked;
