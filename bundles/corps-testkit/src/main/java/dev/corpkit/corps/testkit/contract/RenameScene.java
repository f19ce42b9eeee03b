package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.MemberRename;
import dev.corpkit.corps.store.change.OrgWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An organization whose every table tells of one member.
 *
 * @param store where
 * @param org the organization
 * @param corpId its enterprise
 * @param memberId the member
 */
public record RenameScene(CorpStore store, OrgKey org, String corpId, String memberId) {

    static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    /** Makes it. */
    public void fill() {
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            tx.orgs().administeredBy(org, memberId);
            String userId = tx.users()
                    .resolve(corpId, List.of(memberId), id -> "user-" + id.length())
                    .get(memberId);
            List<ObjectChange> changes = List.of(
                    new ObjectChange(null, dept("1").leaders(memberId, "boss").row()),
                    new ObjectChange(null, new RoleRow("r", "role", Source.LOCAL)),
                    new ObjectChange(null, state(userId)));
            new OrgWriter(tx, org).write(Cause.SYNC, "run1", THEN, changes, done -> {});
            tx.runs().insert(org, run("run1"));
            tx.plans().insert(org, plan(userId));
            tx.held().replace(org, held());
            tx.memberEvents().keep(org, events());
            tx.loginCodes().insert(new LoginCodeRow("digest-" + corpId, "suite", corpId, memberId, userId, THEN));
            tx.authorizations()
                    .save(new AuthorizationRow(
                            "suite",
                            corpId,
                            "Example Ltd",
                            "code",
                            "7",
                            scope(),
                            AuthorizationRow.Status.ACTIVE,
                            null,
                            THEN,
                            THEN));
        });
    }

    /** Renames the member as a run does. */
    public void rename(String to) {
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            List<ObjectChange> changes = new MemberRename(tx, org, corpId).rename(Map.of(memberId, to));
            new OrgWriter(tx, org).write(Cause.EVENT, "run2", THEN.plusSeconds(1), changes, done -> {});
        });
    }

    MemberState state(String userId) {
        return new MemberState(
                member(memberId).user(userId).named("阿娜").mainDept("1").row(),
                List.of(new DeptLink(memberId, "1", 3, true)),
                List.of(new RoleMemberRow(memberId, "r", Source.LOCAL, 0)));
    }

    List<HeldRow> held() {
        return List.of(
                new HeldRow(HeldRow.Kind.MEMBER, memberId, "too many", "run1"),
                new HeldRow(HeldRow.Kind.ROLE_MEMBER, memberId, "r", "too many", "run1", true));
    }

    private List<MemberEventRow> events() {
        return List.of(
                new MemberEventRow(memberId, MemberEventRow.Kind.UPDATED, "", THEN),
                new MemberEventRow(memberId, MemberEventRow.Kind.DELETED, "", THEN),
                new MemberEventRow(memberId, MemberEventRow.Kind.UNTAGGED, "7", THEN),
                new MemberEventRow(memberId, MemberEventRow.Kind.MISSED, "", THEN),
                new MemberEventRow(memberId, MemberEventRow.Kind.PRESENT, "", THEN),
                new MemberEventRow(memberId, MemberEventRow.Kind.RENAMED, "elsewhere", THEN));
    }

    private PlanRow plan(String userId) {
        MemberState left = state(userId);
        return new PlanRow(
                run("plan1"),
                new PlanRow.Basis(1, "run1"),
                THEN,
                PlanRow.State.OPEN,
                List.of(new ObjectChange(left, new MemberState(left.row(), List.of(), List.of()))),
                held());
    }

    private RunRow run(String id) {
        SyncReport report = new SyncReport(
                id, org.fullName(), SyncReport.Outcome.COMPLETE, THEN, THEN, 1, Map.of(), List.of(), List.of());
        return new RunRow(RunRow.Kind.SYNC, report, scope(), true);
    }

    ScopeRow scope() {
        return new ScopeRow(List.of("1"), List.of("boss", memberId), List.of());
    }
}
