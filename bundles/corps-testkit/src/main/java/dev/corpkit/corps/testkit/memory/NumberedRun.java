package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.RunRow;

/** A run and its place in the history of its organization. */
record NumberedRun(long number, RunRow row) {}
