/** Which connections to Jetty are closed or not taken. */
@NullMarked
package dev.corpkit.auths.qywxproxy.connection;

import org.jspecify.annotations.NullMarked;
