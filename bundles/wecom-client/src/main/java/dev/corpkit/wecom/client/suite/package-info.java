/** Suites: tickets, authorizations, and the clients of their enterprises. */
@NullMarked
package dev.corpkit.wecom.client.suite;

import org.jspecify.annotations.NullMarked;
