/** The tables and repositories of {@link dev.corpkit.corps.testkit.InMemoryCorpStore}. */
@NullMarked
package dev.corpkit.corps.testkit.memory;

import org.jspecify.annotations.NullMarked;
