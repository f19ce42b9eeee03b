/** What runs would do, and what is held of what they did. */
@NullMarked
package dev.corpkit.corps.qywxproxy.plan;

import org.jspecify.annotations.NullMarked;
