package dev.corpkit.corps.testkit.memory;

/** Which callback of a suite has that digest. */
record KnownDigest(String digest, long id) {}
