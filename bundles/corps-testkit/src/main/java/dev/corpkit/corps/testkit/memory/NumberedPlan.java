package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.PlanRow;

/** A plan and its place among those of its organization. */
record NumberedPlan(long number, PlanRow row) {}
