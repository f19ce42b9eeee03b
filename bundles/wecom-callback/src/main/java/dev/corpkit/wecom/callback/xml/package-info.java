/** XML of unknown senders, read without what XML is attacked by. */
@NullMarked
package dev.corpkit.wecom.callback.xml;

import org.jspecify.annotations.NullMarked;
