/** Tokens: where they are kept and who fetches them. */
@NullMarked
package dev.corpkit.wecom.client.token;

import org.jspecify.annotations.NullMarked;
