package dev.corpkit.corps.sync.history;

import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.List;

/** What the history of an organization tells. Reads only. */
public final class OrgHistory {

    private OrgHistory() {}

    /**
     * The organization as it was at a moment.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if its history does not reach back so far; says how far it does
     */
    public static PastPicture at(StoreTransaction tx, OrgKey org, Instant moment) {
        throw new UnsupportedOperationException();
    }

    /**
     * What differs between two moments, ordered by kind, then id.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException as {@link #at}, and if they are in the wrong order
     */
    public static List<ObjectChange> difference(StoreTransaction tx, OrgKey org, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
