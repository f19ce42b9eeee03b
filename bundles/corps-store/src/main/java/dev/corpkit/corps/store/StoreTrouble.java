package dev.corpkit.corps.store;

/**
 * Why there is no {@link CorpStore}: an OSGi service for as long as the store is not open, for whoever shows a person what is
 * wrong. Thread-safe.
 */
public interface StoreTrouble {

    /** What is wrong by now, where, and what to do; no password and no parameter of a URL. */
    String message();
}
