package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import dev.corpkit.corps.api.CorpPicture;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What organizations tell. */
final class Told {

    static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private Told() {}

    static SyncReport report(String runId, Outcome outcome, Map<SyncCount, Integer> counts, String... problems) {
        return new SyncReport(
                runId,
                "corps.A",
                outcome,
                NOW.minusSeconds(2),
                NOW,
                7,
                counts,
                counts.containsKey(SyncCount.HELD) ? List.of("More than 20 % would leave.") : List.of(),
                List.of(problems));
    }

    /** A complete one with items. */
    static SyncReport report(String runId, Map<SyncCount, Integer> counts, List<SyncItem> items) {
        return new SyncReport(
                runId,
                "corps.A",
                Outcome.COMPLETE,
                NOW.minusSeconds(2),
                NOW,
                7,
                counts,
                List.of(),
                List.of(),
                Map.of(),
                items);
    }

    static Plan plan(String id, String state, Map<SyncCount, Integer> counts, CorpChange... changes) {
        return new Plan(id, state, NOW, 12, report(id, Outcome.COMPLETE, counts), List.of(changes));
    }

    static Change moved(String memberId) {
        return new Change(
                "member",
                memberId,
                "updated",
                List.of(
                        new Field("name", "OLD NAME", "NEW NAME"),
                        new Field("deptIds", List.of("2"), List.of("3", "4"))));
    }

    static Change renamed(String deptId) {
        return new Change("dept", deptId, "updated", List.of(new Field("name", "Lab", null)));
    }

    static Entry entry(@Nullable String runId, Change change) {
        return new Entry(
                NOW,
                runId == null ? "byHand" : "sync",
                runId == null ? "alice" : "",
                runId == null ? "left in May" : "",
                runId,
                12,
                change.getKind,
                change.getId,
                change.getAction,
                change.getFields);
    }

    static Member member(String memberId, String name, String status, String... deptIds) {
        return new Member(
                memberId, memberId, name, status, false, false, false, false, false, List.of(deptIds), null, "", "");
    }

    static Dept dept(String deptId, String name, @Nullable String parentId) {
        return new Dept(deptId, name, parentId, 0, List.of(), "wecom");
    }

    record Plan(
            String getPlanId,
            String getState,
            Instant getMadeAt,
            long getRevision,
            SyncReport getReport,
            List<CorpChange> getChanges)
            implements CorpPlan {}

    record Change(String getKind, String getId, String getAction, List<CorpFieldChange> getFields)
            implements CorpChange {}

    record Field(
            String getField,
            @Nullable Object getOldValue,
            @Nullable Object getNewValue) implements CorpFieldChange {}

    record Entry(
            Instant getAt,
            String getCause,
            String getActor,
            String getReason,
            @Nullable String getRunId,
            long getRevision,
            String getKind,
            String getId,
            String getAction,
            List<CorpFieldChange> getFields)
            implements CorpHistoryEntry {}

    record Finding(String getKind, String getPlace, String getCause, String getRemedy, long getCount)
            implements CorpFinding {
        @Override
        public Instant getSince() {
            return NOW;
        }
    }

    record Picture(
            Instant getAt,
            long getRevision,
            List<CorpDept> getDepts,
            List<CorpMember> getMembers,
            List<CorpRole> getRoles,
            List<CorpRoleMember> getRoleMembers)
            implements CorpPicture {}

    record Page(List<CorpMember> getMembers, @Nullable String getNext) implements CorpMemberPage {}

    record Dept(
            String getDeptId,
            String getName,
            @Nullable String getParentId,
            long getOrder,
            List<String> getLeaders,
            String getSource)
            implements CorpDept {}

    record Member(
            String getMemberId,
            String getUserId,
            String getName,
            String getStatus,
            boolean isDisabled,
            boolean isInactive,
            boolean isOfflineByHand,
            boolean isOutOfScope,
            boolean isUnexplained,
            List<String> getDeptIds,
            @Nullable String getMainDeptId,
            String getPosition,
            String getAlias)
            implements CorpMember {}
}
