package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.alarm.AlarmRow;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All tables. They commit and roll back together. */
public final class Tables {

    /** The part of a table that has only one. */
    static final String WHOLE = "";

    final Table<String, OrgRow> orgs =
            new Table<>("orgs", org -> new RowId(org.key().appId(), org.key().fullName()));
    final Table<OrgKey, DeptRow> depts = new Table<>("depts", dept -> RowId.of(dept.deptId()));
    final Table<OrgKey, MemberRow> members = new Table<>("members", member -> RowId.of(member.memberId()));
    final Table<OrgKey, DeptLink> deptLinks =
            new Table<>("deptLinks", link -> new RowId(link.memberId(), link.deptId()));
    final Table<OrgKey, RoleRow> roles = new Table<>("roles", role -> RowId.of(role.roleId()));
    final Table<OrgKey, RoleMemberRow> roleMembers =
            new Table<>("roleMembers", relation -> new RowId(relation.memberId(), relation.roleId()));
    final Table<OrgKey, HeldRow> held = new Table<>("held", MemoryHeld::id);
    final Table<OrgKey, MemberEventRow> memberEvents = new Table<>("memberEvents", MemoryMemberEvents::id);
    final Table<OrgKey, FindingRow> findings = new Table<>("findings", MemoryFindings::id);
    final Table<OrgKey, HistoryRow> history = new Table<>("history", MemoryHistory::rowId);
    final Table<OrgKey, NumberedPlan> plans =
            new Table<>("plans", plan -> RowId.of(plan.row().planId()));
    final Table<OrgKey, NumberedRun> runs =
            new Table<>("runs", run -> RowId.of(run.row().report().getRunId()));
    final Table<OrgKey, ActiveRunRow> activeRuns = new Table<>("activeRuns", run -> MemoryActiveRuns.ONE);
    final Table<String, KnownUser> users = new Table<>("users", user -> RowId.of(user.memberId()));
    final Table<String, Lease> leases = new Table<>("leases", lease -> RowId.of(lease.name()));
    final Table<String, AuthorizationRow> authorizations =
            new Table<>("authorizations", authorization -> RowId.of(authorization.corpId()));
    final Table<String, SuiteTicketRow> suiteTickets =
            new Table<>("suiteTickets", ticket -> RowId.of(ticket.suiteId()));
    final Table<String, TokenRow> tokens =
            new Table<>("tokens", token -> RowId.of(token.key().corpId()));
    final Table<String, CallbackRow> callbacks =
            new Table<>("callbacks", callback -> MemoryCallbacks.rowId(callback.id()));
    final Table<String, KnownDigest> callbackDigests =
            new Table<>("callbackDigests", known -> RowId.of(known.digest()));
    final AtomicLong callbackNumbers = new AtomicLong();
    final Table<String, RefusalRow> refusals = new Table<>("refusals", refusal -> RowId.of(refusal.reason()));
    final Table<String, NumberedErasure> erasures =
            new Table<>("erasures", erasure -> RowId.of(String.valueOf(erasure.number())));
    final Table<String, LoginCodeRow> loginCodes = new Table<>("loginCodes", code -> RowId.of(code.digest()));
    final Table<String, CorpCode> corpCodes = new Table<>("corpCodes", code -> RowId.of(code.corpId()));

    final Table<String, AlarmRow> alarms = new Table<>("alarms", alarm -> new RowId(alarm.receiver(), alarm.alarmId()));

    private final List<Table<?, ?>> ofOrganizations = List.of(depts, members, deptLinks, roles, roleMembers);
    private final List<Table<?, ?>> others = List.of(
            orgs,
            held,
            memberEvents,
            findings,
            history,
            plans,
            runs,
            activeRuns,
            users,
            leases,
            authorizations,
            suiteTickets,
            tokens,
            callbacks,
            callbackDigests,
            refusals,
            erasures,
            loginCodes,
            corpCodes,
            alarms);

    /** Throws a failure of this transaction that the work swallowed. */
    public void check() {
        all().forEach(Table::check);
    }

    /** Keeps what was written; tells how many organization rows were written so far. */
    public long commit() {
        others.forEach(Table::commit);
        return ofOrganizations.stream().mapToLong(Table::commit).sum();
    }

    /** Forgets what was written since the last commit. */
    public void rollback() {
        all().forEach(Table::rollback);
    }

    private Stream<Table<?, ?>> all() {
        return Stream.concat(ofOrganizations.stream(), others.stream());
    }
}
