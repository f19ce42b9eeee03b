/** What tests of every bundle share: a store in memory, a clock to turn, ids in order, rows to begin with, a watch over logs. */
@NullMarked
package dev.corpkit.corps.testkit;

import org.jspecify.annotations.NullMarked;
