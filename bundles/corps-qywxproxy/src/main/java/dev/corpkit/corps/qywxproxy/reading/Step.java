package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.qywxproxy.api.QywxProxyClient;

/** What the steps of one reading share. */
record Step(QywxProxyClient client, ReadingNotes notes, ParallelCalls calls, SyncProgress progress) {

    /** A run keeps its lease by telling its progress; steps without a number tell it, too. */
    void alive() {
        progress.progress(Phase.MEMBERS, 0, 0);
    }
}
