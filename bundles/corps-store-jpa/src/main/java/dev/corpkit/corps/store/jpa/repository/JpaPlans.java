package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRepository;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.jpa.entity.Lines;
import dev.corpkit.corps.store.jpa.entity.Moment;
import dev.corpkit.corps.store.jpa.entity.PlanEntity;
import dev.corpkit.corps.store.jpa.entity.PlanHeld;
import dev.corpkit.corps.store.jpa.entity.StateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record JpaPlans(JpaSession session) implements PlanRepository {

    private static final String PLANS = "select e from PlanEntity e" + OfOrg.WHERE;
    private static final String INSERT_CHANGE = "insert into corpkit_plan_change (app_id, full_name, plan_id, place,"
            + " kind, state_before, state_after) values (?, ?, ?, ?, ?, ?, ?)";

    @Override
    public void insert(OrgKey org, PlanRow plan) {
        String doing = "Inserting a plan of " + org;
        long last = session.number(
                doing, "select coalesce(max(e.number), 0) from PlanEntity e" + OfOrg.WHERE, OfOrg.parameters(org));
        session.insert(doing, List.of(new PlanEntity(org, last + 1, plan)));
        List<List<?>> changes = new ArrayList<>();
        for (ObjectChange change : plan.changes()) {
            changes.add(Arrays.asList(
                    org.appId(),
                    org.fullName(),
                    plan.planId(),
                    changes.size(),
                    change.kind().name(),
                    StateText.write(change.before()),
                    StateText.write(change.after())));
        }
        session.batch(doing, INSERT_CHANGE, changes);
    }

    @Override
    public Optional<PlanRow> find(OrgKey org, String planId) {
        return session
                .read(PlanEntity.class, PLANS + " and e.planId = :planId", OfOrg.parameters(org, "planId", planId), 1)
                .stream()
                .findFirst()
                .map(plan -> plan.toRow(changes(org, planId)));
    }

    private List<ObjectChange> changes(OrgKey org, String planId) {
        return session
                .values(
                        "Reading a plan of " + org,
                        Object[].class,
                        "select e.kind, e.stateBefore, e.stateAfter from PlanChangeEntity e" + OfOrg.WHERE
                                + " and e.planId = :planId order by e.place",
                        OfOrg.parameters(org, "planId", planId))
                .stream()
                .map(columns ->
                        StateText.change((ObjectState.Kind) columns[0], (String) columns[1], (String) columns[2]))
                .toList();
    }

    @Override
    public List<PlanRow> list(OrgKey org, int limit) {
        return session.read(PlanEntity.class, PLANS + " order by e.number desc", OfOrg.parameters(org), limit).stream()
                .map(plan -> plan.toRow(List.of()))
                .toList();
    }

    @Override
    public void settle(OrgKey org, String planId, PlanRow.State state) {
        String doing = "Settling a plan of " + org;
        session.execute(
                doing,
                "update PlanEntity e set e.state = :state" + OfOrg.WHERE + " and e.planId = :planId",
                OfOrg.parameters(org, Map.of("state", state, "planId", planId)));
        if (state != PlanRow.State.OPEN) {
            deleteChanges(doing, org, List.of(planId));
        }
    }

    /** Of one organization, locked as by whoever writes it; see {@link HistoryTrim}. */
    @Override
    public int trim(Instant before, int most) {
        return session
                .values(
                        "Trimming plans",
                        Object[].class,
                        "select e.appId, e.fullName from PlanEntity e where e.madeAt < :before order by e.madeAt",
                        Map.of("before", Moment.write(before)),
                        1)
                .stream()
                .map(columns -> trim(OfOrg.key(columns), before, most))
                .findFirst()
                .orElse(0);
    }

    private int trim(OrgKey org, Instant before, int most) {
        String doing = "Trimming plans of " + org;
        OfOrg.locked(session, org);
        session.send(doing);
        List<String> old = session.values(
                doing,
                String.class,
                "select e.planId from PlanEntity e" + OfOrg.WHERE + " and e.madeAt < :before order by e.number",
                OfOrg.parameters(org, "before", Moment.write(before)),
                most);
        deleteChanges(doing, org, old);
        return delete(doing, "PlanEntity", org, old);
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        String doing = "Renaming a member in the plans of " + org;
        List<Object[]> plans = session.values(
                doing,
                Object[].class,
                "select e.planId, e.run.scopeMembers, e.held from PlanEntity e" + OfOrg.WHERE,
                OfOrg.parameters(org));
        session.batch(
                doing,
                "update corpkit_plan set scope_members = ?, held_rows = ?"
                        + " where app_id = ? and full_name = ? and plan_id = ?",
                plans.stream()
                        .map(row -> List.of(
                                Lines.replaced((String) row[1], memberId, newMemberId),
                                PlanHeld.renamed((String) row[2], memberId, newMemberId),
                                org.appId(),
                                org.fullName(),
                                row[0]))
                        .toList());
    }

    private void deleteChanges(String doing, OrgKey org, List<String> planIds) {
        delete(doing, "PlanChangeEntity", org, planIds);
    }

    private int delete(String doing, String entity, OrgKey org, List<String> planIds) {
        return JpaSession.chunks(planIds).stream()
                .mapToInt(some -> session.execute(
                        doing,
                        "delete from " + entity + " e" + OfOrg.WHERE + " and e.planId in :planIds",
                        OfOrg.parameters(org, "planIds", some)))
                .sum();
    }
}
