/** Secrets of the business file that change: how they are written, and by which of them callbacks come. */
@NullMarked
package dev.corpkit.auths.qywxproxy.secret;

import org.jspecify.annotations.NullMarked;
