/** Tokens, tickets and codes: who holds one, until when. */
@NullMarked
package dev.corpkit.simulator.tokens;

import org.jspecify.annotations.NullMarked;
