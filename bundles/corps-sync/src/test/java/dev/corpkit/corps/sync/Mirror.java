package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.joining;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** An organization in a store, and an engine that syncs it. Guards let everything pass unless told otherwise. */
final class Mirror {

    static final GuardSettings NO_GUARD = new GuardSettings(Integer.MAX_VALUE, 100, 0);

    final CountedStore store;
    final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    final OrgKey org;
    final SyncEngine engine;
    /** What was told after commits, in their order. */
    final List<Written> written = new ArrayList<>();

    private final String corpId;
    private final GuardSettings guards;
    private final SequentialIds ids;

    Mirror() {
        this(NO_GUARD);
    }

    Mirror(GuardSettings guards) {
        this(CountedStore.inMemory(), new OrgKey("app", "corps.A"), "corp", guards, new SequentialIds("id-"));
    }

    /** An organization of its own in any store; nobody else may have that of the same name with {@code B} at its end. */
    Mirror(CountedStore store, OrgKey org, String corpId) {
        this(store, org, corpId, NO_GUARD, new SequentialIds(corpId + "-"));
    }

    private Mirror(CountedStore store, OrgKey org, String corpId, GuardSettings guards, SequentialIds ids) {
        this.store = store;
        this.org = org;
        this.corpId = corpId;
        this.guards = guards;
        this.ids = ids;
        this.engine = engine(store, ProviderLimits.NONE);
    }

    /** Another engine for it, as after a restart, or on another store in front of the same rows. */
    SyncEngine engine(CorpStore through, ProviderLimits limits) {
        return new SyncEngine(
                through,
                clock,
                ids,
                "node",
                (lease, attempt) -> {
                    throw new IllegalStateException("Nobody else should have " + lease);
                },
                limits,
                written::add);
    }

    /** Another organization in the same store. */
    Mirror other() {
        return new Mirror(store, new OrgKey(org.appId(), org.fullName() + "B"), corpId, guards, ids);
    }

    /** The same organization under other guards. */
    Mirror guarded(GuardSettings other) {
        return new Mirror(store, org, corpId, other, ids);
    }

    SyncTarget target() {
        return new SyncTarget(org, corpId, "Title", guards);
    }

    SyncReport sync(Snapshot snapshot) {
        return engine.sync(target(), reading(snapshot), SyncProgress.NONE);
    }

    SyncReport sync(Wecom wecom) {
        return sync(wecom.complete());
    }

    /** Events named something, and this is what WeCom says of it; no full sync may follow. */
    SyncReport focus(FocusedSnapshot snapshot) {
        return engine.syncEvents(
                target(),
                progress -> Optional.of(snapshot),
                progress -> {
                    throw new AssertionError("became a full sync");
                },
                SyncProgress.NONE);
    }

    SyncReport register(Snapshot snapshot) {
        return engine.register(target(), snapshot);
    }

    SyncReport sync(Snapshot snapshot, RunHooks hooks) {
        return engine.sync(target(), reading(snapshot), hooks, SyncProgress.NONE);
    }

    PlanRow planSync(Snapshot snapshot) {
        return engine.planSync(target(), reading(snapshot), RunHooks.NONE, SyncProgress.NONE);
    }

    SyncReport apply(PlanRow plan) {
        return engine.review().apply(target(), plan.planId(), RunHooks.NONE, SyncProgress.NONE);
    }

    SyncReport approve(String planId) {
        return approve(planId, RunHooks.NONE);
    }

    void reject(String planId) {
        engine.review().reject(target(), planId);
    }

    /** Approves; WeCom knows none of the members. */
    SyncReport approve(String planId, RunHooks hooks) {
        return engine.review()
                .approve(target(), planId, (ids, progress) -> Confirmation.assumed(ids), hooks, SyncProgress.NONE);
    }

    /** A reader that reads this, and is answered as WeCom answers of what it misses. */
    SnapshotReader reading(Snapshot snapshot) {
        return progress -> Answers.to(snapshot, rows());
    }

    /** The id under which removals wait. */
    String waiting() {
        return held().stream()
                .filter(row -> !row.rejected())
                .map(HeldRow::planId)
                .distinct()
                .collect(joining(" "));
    }

    /** What is held, in one line: {@code MEMBER a}, {@code ROLE_MEMBER a 7}. */
    String heldNames() {
        return held().stream()
                .map(row -> (row.kind() + " " + row.id() + " " + row.otherId()).strip())
                .collect(joining(", "));
    }

    SyncPlan plan(Snapshot snapshot) {
        return engine.plan(target(), Answers.to(snapshot, rows()));
    }

    /** Events said delete_user of these, and no reading has settled it. */
    Mirror deleted(String... memberIds) {
        return said(MemberEventRow.Kind.DELETED, memberIds);
    }

    /** Events said this of these. */
    Mirror said(MemberEventRow.Kind kind, String... memberIds) {
        List<MemberEventRow> events = Stream.of(memberIds)
                .map(id -> new MemberEventRow(id, kind, "", clock.instant()))
                .toList();
        given(tx -> tx.memberEvents().keep(org, events));
        clock.advance(Duration.ofSeconds(5));
        return this;
    }

    List<FindingRow> findings() {
        return ask(tx -> tx.findings().all(org));
    }

    Mirror given(Consumer<StoreTransaction> rows) {
        store.run(rows);
        return this;
    }

    Mirror givenDept(DeptRow dept) {
        return given(tx -> tx.depts().insert(org, List.of(dept)));
    }

    /** As offlineMember does. */
    Mirror givenOfflineByHand(String memberId) {
        MemberRow offline = member(memberId).withStatus(MemberStatus.OFFLINE).withOfflineByHand(true);
        return given(tx -> {
            tx.members().update(org, List.of(offline));
            tx.deptLinks().delete(org, tx.deptLinks().ofMembers(org, List.of(memberId)));
            tx.roleMembers().delete(org, tx.roleMembers().ofMembers(org, List.of(memberId)));
        });
    }

    Mirror givenLink(String memberId, String deptId) {
        return given(tx -> tx.deptLinks().insert(org, List.of(new DeptLink(memberId, deptId, 0, false))));
    }

    /** A role made here and given to members, as setUserRole does. */
    Mirror givenRole(String roleId, String... memberIds) {
        return given(tx -> {
            if (tx.roles().find(org, roleId).isEmpty()) {
                tx.roles().insert(org, List.of(new RoleRow(roleId, roleId, Source.LOCAL)));
            }
            for (String member : memberIds) {
                tx.roleMembers().insert(org, List.of(new RoleMemberRow(member, roleId, Source.LOCAL, 0)));
            }
        });
    }

    /** As setUserRole does with none. */
    Mirror givenNoRoles(String memberId) {
        return given(tx -> tx.roleMembers().delete(org, tx.roleMembers().ofMembers(org, List.of(memberId))));
    }

    /** Replaces a member's row. */
    Mirror givenMember(MemberRow member) {
        return given(tx -> tx.members().update(org, List.of(member)));
    }

    DeptRow dept(String id) {
        return ask(tx -> tx.depts().find(org, id)).orElseThrow();
    }

    String deptIds() {
        return ask(tx -> tx.depts().all(org)).stream().map(DeptRow::deptId).collect(joining(" "));
    }

    MemberRow member(String id) {
        return ask(tx -> tx.members().find(org, id)).orElseThrow();
    }

    /** The departments of a member, in one line. */
    String links(String memberId) {
        return ask(tx -> tx.deptLinks().ofMembers(org, List.of(memberId))).stream()
                .map(DeptLink::deptId)
                .collect(joining(" "));
    }

    List<DeptLink> linkRows(String memberId) {
        return ask(tx -> tx.deptLinks().ofMembers(org, List.of(memberId)));
    }

    /** The roles of a member with their source, in one line. */
    String roles(String memberId) {
        return ask(tx -> tx.roleMembers().ofMembers(org, List.of(memberId))).stream()
                .map(row -> row.roleId() + ":" + row.source().text())
                .sorted()
                .collect(joining(" "));
    }

    RoleRow role(String id) {
        return ask(tx -> tx.roles().find(org, id)).orElseThrow();
    }

    List<RoleRow> roles() {
        return ask(tx -> tx.roles().all(org));
    }

    List<HeldRow> held() {
        return ask(tx -> tx.held().all(org));
    }

    List<RunRow> runs() {
        return ask(tx -> tx.runs().list(org, 100));
    }

    /** All organization rows. */
    StoredPicture rows() {
        return ask(tx -> StoredPicture.read(tx, org));
    }

    <T> T ask(Function<StoreTransaction, T> question) {
        return store.inTransaction(question);
    }
}
