package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.qywxproxy.api.QywxProxyClient;

/** What the steps of one reading share. */
record Step(QywxProxyClient client, ReadingNotes notes, ParallelCalls calls, SyncProgress progress) {}
