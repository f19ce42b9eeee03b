package dev.corpkit.corps.testkit.memory;

/** Our id for a userid of an enterprise. */
record KnownUser(String memberId, String userId) {}
