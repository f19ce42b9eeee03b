package dev.corpkit.corps.testkit.memory;

/** The code of an enterprise. */
record CorpCode(String corpId, String code) {}
