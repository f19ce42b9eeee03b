package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.PlanRepository;
import dev.corpkit.corps.store.PlanRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryPlans(Tables tables) implements PlanRepository {

    @Override
    public void insert(OrgKey org, PlanRow plan) {
        tables.plans.insert(org, List.of(new NumberedPlan(tables.plans.all(org).size(), plan)));
    }

    @Override
    public Optional<PlanRow> find(OrgKey org, String planId) {
        return numbered(org, planId).map(NumberedPlan::row);
    }

    @Override
    public List<PlanRow> list(OrgKey org, int limit) {
        return tables.plans.all(org).stream()
                .sorted(Comparator.comparingLong(NumberedPlan::number).reversed())
                .limit(limit)
                .map(plan -> without(plan.row(), plan.row().state()))
                .toList();
    }

    @Override
    public void settle(OrgKey org, String planId, PlanRow.State state) {
        numbered(org, planId)
                .ifPresent(plan -> tables.plans.put(org, new NumberedPlan(plan.number(), without(plan.row(), state))));
    }

    @Override
    public int trim(Instant before, int most) {
        int trimmed = 0;
        for (OrgRow org : tables.orgs.all(Tables.WHOLE)) {
            List<RowId> old = tables.plans.all(org.key()).stream()
                    .filter(plan -> plan.row().madeAt().isBefore(before))
                    .limit(most - trimmed)
                    .map(plan -> RowId.of(plan.row().planId()))
                    .toList();
            tables.plans.delete(org.key(), old);
            trimmed += old.size();
        }
        return trimmed;
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        tables.plans
                .all(org)
                .forEach(plan -> tables.plans.put(
                        org, new NumberedPlan(plan.number(), renamed(plan.row(), memberId, newMemberId))));
    }

    private static PlanRow renamed(PlanRow plan, String memberId, String newMemberId) {
        return new PlanRow(
                MemoryRuns.renamed(plan.run(), memberId, newMemberId),
                plan.basis(),
                plan.madeAt(),
                plan.state(),
                plan.changes(),
                plan.held().stream()
                        .map(row -> row.renamed(memberId, newMemberId))
                        .toList());
    }

    private Optional<NumberedPlan> numbered(OrgKey org, String planId) {
        return tables.plans.find(org, RowId.of(planId));
    }

    private static PlanRow without(PlanRow plan, PlanRow.State state) {
        return new PlanRow(plan.run(), plan.basis(), plan.madeAt(), state, List.of(), plan.held());
    }
}
