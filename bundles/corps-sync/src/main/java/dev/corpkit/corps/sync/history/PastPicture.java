package dev.corpkit.corps.sync.history;

import dev.corpkit.corps.store.change.StoredPicture;

/**
 * An organization as it was.
 *
 * @param revision names that state
 * @param picture all its rows
 */
public record PastPicture(long revision, StoredPicture picture) {}
