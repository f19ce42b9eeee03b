/** How often something may happen. */
@NullMarked
package dev.corpkit.auths.qywxproxy.pace;

import org.jspecify.annotations.NullMarked;
