/** Which elements make which event. */
@NullMarked
package dev.corpkit.wecom.callback.event;

import org.jspecify.annotations.NullMarked;
