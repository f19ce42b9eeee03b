/** What an operator is alarmed about. */
@NullMarked
package dev.corpkit.auths.qywxproxy.health;

import org.jspecify.annotations.NullMarked;
