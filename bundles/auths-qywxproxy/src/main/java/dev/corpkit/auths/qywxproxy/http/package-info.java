/** The callback address as a Servlet on the OSGi HTTP Whiteboard. */
@NullMarked
package dev.corpkit.auths.qywxproxy.http;

import org.jspecify.annotations.NullMarked;
