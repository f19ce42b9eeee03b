package dev.corpkit.corps.qywxproxy.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The removals that are held, as plans (contract row G1). */
final class HeldPlans {

    private HeldPlans() {}

    /** All that is held, without changes. */
    static List<PlanView> all(StoreTransaction tx, OrgKey org) {
        Map<String, List<HeldRow>> held =
                tx.held().all(org).stream().collect(groupingBy(HeldRow::planId, LinkedHashMap::new, toList()));
        long revision = tx.orgs().find(org).map(OrgRow::revision).orElse(0L);
        return held.entrySet().stream()
                .map(plan -> plan(
                        plan.getKey(),
                        plan.getValue(),
                        revision,
                        tx.runs().find(org, plan.getKey()).map(RunRow::report),
                        org))
                .toList();
    }

    /** A run that is not kept any more leaves its time unknown. */
    private static PlanView plan(
            String planId, List<HeldRow> rows, long revision, Optional<SyncReport> run, OrgKey org) {
        Instant at = run.map(SyncReport::getFinishedAt).orElse(Instant.EPOCH);
        List<HeldRow> waiting = rows.stream().filter(row -> !row.rejected()).toList();
        SyncReport report = new SyncReport(
                planId,
                org.fullName(),
                SyncReport.Outcome.COMPLETE,
                run.map(SyncReport::getStartedAt).orElse(at),
                at,
                0,
                Map.of(SyncCount.HELD, waiting.size()),
                waiting.stream().map(HeldRow::reason).distinct().toList(),
                List.of(),
                Map.of(),
                rows.stream().map(HeldPlans::item).toList());
        String state = waiting.isEmpty() ? PlanView.text(PlanRow.State.REJECTED) : PlanView.HELD;
        return new PlanView(planId, state, at, revision, report, List.of());
    }

    private static SyncItem item(HeldRow row) {
        String id = row.otherId().isEmpty() ? row.id() : row.id() + " " + row.otherId();
        return new SyncItem(
                row.rejected() ? SyncItem.Fate.REJECTED : SyncItem.Fate.HELD, kind(row.kind()), id, row.reason());
    }

    private static String kind(HeldRow.Kind kind) {
        return switch (kind) {
            case MEMBER -> "member";
            case DEPT -> "dept";
            case ROLE -> "role";
            case ROLE_MEMBER -> "roleMember";
            case FIELD -> "field";
        };
    }
}
