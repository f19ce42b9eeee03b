package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;

/** Reads the visible scope of our application (section 3.5). */
final class ScopeReading {

    private ScopeReading() {}

    /** Without the scope there is no reading at all, so a failure here goes to the caller. */
    static VisibleScope read(Enterprise enterprise, ReadingNotes notes, AnswerLimits limits) {
        notes.called();
        VisibleScope scope =
                enterprise.client().getAgent().get(enterprise.agentId()).scope();
        limits.requireDepts("agent/get", scope.allowParty().size());
        limits.requireMembers("agent/get", scope.allowUser().size());
        limits.requireTags("agent/get", scope.allowTag().size());
        return scope;
    }

    /** As it is stored with a run. */
    static ScopeRow row(VisibleScope scope) {
        return new ScopeRow(texts(scope.allowParty()), scope.allowUser(), texts(scope.allowTag()));
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
