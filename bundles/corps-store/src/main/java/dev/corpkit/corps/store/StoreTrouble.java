package dev.corpkit.corps.store;

/**
 * Why there is no {@link CorpStore}, or why the one that is here does not work: an OSGi service for as long as the store is not
 * open or cannot be written, for whoever shows a person what is wrong. Whether it can be written is tried every few seconds.
 * Thread-safe.
 */
public interface StoreTrouble {

    /** What is wrong by now, where, and what to do; no password and no parameter of a URL. */
    String message();

    /** Whether nothing is known to be wrong: the store is being opened, for the first time since the start. */
    default boolean isOpening() {
        return false;
    }
}
