package dev.corpkit.corps.qywxproxy.past;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.CorpPicture;
import dev.corpkit.corps.qywxproxy.view.ChangeView;
import dev.corpkit.corps.qywxproxy.view.HistoryView;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.history.OrgHistory;
import java.time.Instant;
import java.util.List;

/** What became of one organization, and how it was. Thread-safe. */
public final class Past {

    /** The changes of one object that are shown, the newest ones. */
    private static final int SHOWN = 1000;

    private final CorpStore store;
    private final OrgKey org;

    /** Of one organization. */
    public Past(CorpStore store, OrgKey org) {
        this.store = store;
        this.org = org;
    }

    /** The newest changes of one object, newest first. */
    public List<CorpHistoryEntry> of(ObjectState.Kind kind, String id) {
        return HistoryView.of(store.inTransaction(tx -> tx.history().ofObject(org, kind, id, SHOWN)));
    }

    /** What a run changed. */
    public List<CorpHistoryEntry> ofRun(String runId) {
        return HistoryView.of(store.inTransaction(tx -> tx.history().ofRun(org, runId)));
    }

    /** As it was. */
    public CorpPicture at(Instant moment) {
        return new PictureView(moment, store.inTransaction(tx -> OrgHistory.at(tx, org, moment)));
    }

    /** What differs. */
    public List<CorpChange> difference(Instant from, Instant to) {
        return ChangeView.of(store.inTransaction(tx -> OrgHistory.difference(tx, org, from, to)));
    }
}
