/** Tells others what was committed. */
@NullMarked
package dev.corpkit.corps.qywxproxy.event;

import org.jspecify.annotations.NullMarked;
