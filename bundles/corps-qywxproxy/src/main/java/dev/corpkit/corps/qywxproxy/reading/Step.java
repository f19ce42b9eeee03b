package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.List;

/** What the steps of one reading share. */
record Step(
        QywxProxyClient client, ReadingNotes notes, ParallelCalls calls, SyncProgress progress, AnswerLimits limits) {

    /** The departments of an answer of {@code department/list}; more or deeper ones than there can be end the run. */
    List<RemoteDept> depts(List<WeComDepartment> answer) {
        limits.requireDepts("department/list", answer.size());
        List<RemoteDept> depts = RemoteDepts.all(answer, notes);
        limits.requireDepth("department/list", DeptDepth.of(depts));
        return depts;
    }

    /** A run keeps its lease by telling its progress; steps without a number tell it, too. */
    void alive() {
        progress.progress(Phase.MEMBERS, 0, 0);
    }
}
