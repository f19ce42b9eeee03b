package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ErasureRow;

/** An erasure and its place among those of its suite. */
record NumberedErasure(long number, ErasureRow row) {}
