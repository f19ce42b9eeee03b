/** Tickets of the JS-SDK and the signatures made with them. */
@NullMarked
package dev.corpkit.wecom.client.ticket;

import org.jspecify.annotations.NullMarked;
