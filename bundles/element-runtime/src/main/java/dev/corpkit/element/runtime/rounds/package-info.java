/** When the runtime looks again, and what it does in one round. */
@NullMarked
package dev.corpkit.element.runtime.rounds;

import org.jspecify.annotations.NullMarked;
