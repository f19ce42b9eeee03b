/** The life of an authorization, from the auth code to the erasure (contract rows A5 to A9, C20). */
@NullMarked
package dev.corpkit.auths.qywxproxy.life;

import org.jspecify.annotations.NullMarked;
