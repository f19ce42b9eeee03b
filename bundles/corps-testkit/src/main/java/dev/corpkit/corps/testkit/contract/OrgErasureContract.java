package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Erasing an organization (contract row C20). */
public abstract class OrgErasureContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private static final ObjectChange CHANGE = new ObjectChange(null, dept("1").row());

    private static final FindingRow FINDING =
            new FindingRow(FindingRow.Kind.GAP, "department/list", "cause", "remedy", THEN, 1);

    @Test
    void nothingOfItIsLeft() {
        fill(org);

        assertThat(this.<ErasedRows>read(tx -> tx.orgs().erase(org))).isEqualTo(new ErasedRows(2, 3, 1));

        assertThat(this.<List<?>>read(tx -> rows(tx, org))).isEmpty();
        assertThat(one(tx -> tx.orgs().find(org))).isEmpty();
        assertThat(list(tx -> tx.orgs().all())).doesNotContain(org);
    }

    @Test
    void otherOrganizationsAreUntouched() {
        Stream.of(org, neighbour, namesake).forEach(this::fill);
        List<?> before = read(tx -> List.of(rows(tx, neighbour), rows(tx, namesake)));

        write(tx -> tx.orgs().erase(org));

        assertThat(this.<List<?>>read(tx -> List.of(rows(tx, neighbour), rows(tx, namesake))))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(list(tx -> tx.orgs().all())).contains(neighbour, namesake);
    }

    @Test
    void itCanBeClaimedByAnotherAndFilledAgain() {
        fill(org);

        write(tx -> tx.orgs().erase(org));
        write(tx -> tx.orgs().claim(org, "wwOther"));
        fill(org, "wwOther");

        assertThat(one(tx -> tx.orgs().find(org)))
                .contains(
                        OrgRow.of(org).claimedBy("wwOther").readThrough("suite").changed());
        assertThat(list(tx -> tx.members().all(org))).hasSize(3);
    }

    @Test
    void oneWithoutRowsIsErasedToo() {
        assertThat(this.<ErasedRows>read(tx -> tx.orgs().erase(org))).isEqualTo(new ErasedRows(0, 0, 0));
        assertThat(one(tx -> tx.orgs().find(org))).isEmpty();
    }

    @Test
    void aRollbackBringsAllBack() {
        fill(org);
        List<?> before = read(tx -> rows(tx, org));

        assertThatThrownBy(() -> write(tx -> {
                    tx.orgs().erase(org);
                    assertThat(tx.members().all(org)).isEmpty();
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(this.<List<?>>read(tx -> rows(tx, org)))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(one(tx -> tx.orgs().find(org))).isPresent();
    }

    private void fill(OrgKey key) {
        fill(key, "ww1");
    }

    private void fill(OrgKey key, String corpId) {
        write(tx -> {
            tx.orgs().claim(key, corpId);
            tx.orgs().readThrough(key, "suite");
            tx.depts().insert(key, List.of(dept("1").row(), dept("2").row()));
            tx.members()
                    .insert(
                            key,
                            Stream.of("a", "b", "c").map(id -> member(id).row()).toList());
            tx.deptLinks().insert(key, List.of(new DeptLink("a", "1", 1, true)));
            tx.roles().insert(key, List.of(new RoleRow("r", "role", Source.WECOM)));
            tx.roleMembers().insert(key, List.of(new RoleMemberRow("a", "r", Source.WECOM, 0)));
            tx.held().replace(key, List.of(new HeldRow(HeldRow.Kind.MEMBER, "a", "why", "run1")));
            tx.memberEvents().keep(key, List.of(new MemberEventRow("a", MemberEventRow.Kind.DELETED, "", THEN)));
            tx.findings().replace(key, Set.of(FINDING.kind()), List.of(FINDING));
            tx.runs().insert(key, run(key));
            tx.plans().insert(key, plan(key));
            tx.history().append(key, List.of(Histories.row(tx.orgs().nextRevision(key), "run1", CHANGE)));
        });
    }

    private static RunRow run(OrgKey key) {
        SyncReport report = new SyncReport(
                "run1", key.fullName(), SyncReport.Outcome.COMPLETE, THEN, THEN, 1, Map.of(), List.of(), List.of());
        return new RunRow(RunRow.Kind.EVENTS, report, ScopeRow.EMPTY, true);
    }

    private static PlanRow plan(OrgKey key) {
        return new PlanRow(run(key), new PlanRow.Basis(0, ""), THEN, PlanRow.State.OPEN, List.of(CHANGE), List.of());
    }

    /** All that hangs on it, the organization itself aside. */
    private static List<?> rows(StoreTransaction tx, OrgKey key) {
        return Stream.of(
                        tx.depts().all(key),
                        tx.members().all(key),
                        tx.deptLinks().all(key),
                        tx.roles().all(key),
                        tx.roleMembers().all(key),
                        tx.held().all(key),
                        tx.memberEvents().all(key),
                        tx.findings().all(key),
                        tx.history().firstAfter(key, 0),
                        tx.history().ofRun(key, "run1"),
                        tx.plans().find(key, "run1").stream().toList(),
                        tx.plans().list(key, 10),
                        tx.runs().list(key, 10))
                .flatMap(List::stream)
                .toList();
    }
}
