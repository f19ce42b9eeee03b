package dev.corpkit.element.runtime.stage;

/** The root interface of the family {@code things.Meta}. */
public interface Thing {}
