package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member whose userid became another: the same person, with all that is stored of it. Where the other id was mirrored as a new
 * person before, that one is folded in.
 *
 * @param tx has claimed the organization; all happens in it
 * @param org the organization
 * @param corpId the enterprise that issued the userids
 */
public record MemberRename(StoreTransaction tx, OrgKey org, String corpId) {

    private static final int PLANS = 1000;
    private static final int ENTRIES = 50;

    /**
     * Moves all rows of some members; history is told under the new ids.
     *
     * @param ids new memberIds, each once, by those of stored members
     * @return what is to be written besides, with {@link OrgWriter}: the entries that say of which id a member is renamed, what it
     *     takes over of one that is folded in, and departments that it leads
     */
    public List<ObjectChange> rename(Map<String, String> ids) {
        Set<String> ours = ours();
        List<ObjectChange> changes = new ArrayList<>(leading(ids));
        ids.forEach((from, to) -> changes.add(rename(from, to, ours)));
        return changes;
    }

    private ObjectChange rename(String from, String to, Set<String> ours) {
        StoredPicture stored = StoredPicture.ofMembers(tx, org, List.of(from, to));
        MemberState known = stored.stateOf(from).orElseThrow();
        MemberState moved = known.withMemberId(to);
        MemberState after = stored.stateOf(to)
                .map(other -> new Folded(moved, givenByHand(known), other, ours).state())
                .orElse(moved);
        moveRows(stored, moved, from, to);
        moveRest(from, to, moved.row().userId(), stored.stateOf(to).isPresent());
        return new ObjectChange(moved, after, from);
    }

    /** Roles by hand; of one that went offline, as the reading took it for gone, those that it had until then. */
    private List<RoleMemberRow> givenByHand(MemberState known) {
        boolean tookLeave =
                known.row().status() == MemberStatus.OFFLINE && !known.row().offlineByHand();
        Set<String> there = tx.roles().all(org).stream().map(RoleRow::roleId).collect(Collectors.toSet());
        return (tookLeave ? beforeItLeft(known.id()) : known)
                .roles().stream()
                        .filter(role -> role.source() == Source.LOCAL && there.contains(role.roleId()))
                        .toList();
    }

    private MemberState beforeItLeft(String memberId) {
        MemberState none = new MemberState(tx.members().find(org, memberId).orElseThrow(), List.of(), List.of());
        return tx.history().ofObject(org, ObjectState.Kind.MEMBER, memberId, ENTRIES).stream()
                .map(entry -> entry.change().before())
                .filter(MemberState.class::isInstance)
                .map(MemberState.class::cast)
                .filter(before -> before.row().status() == MemberStatus.ACTIVE)
                .findFirst()
                .orElse(none);
    }

    private Set<String> ours() {
        return tx.depts().all(org).stream()
                .filter(dept -> dept.source() == Source.LOCAL && !dept.deptId().equals(DeptRow.ROOT))
                .map(DeptRow::deptId)
                .collect(Collectors.toSet());
    }

    private void moveRows(StoredPicture stored, MemberState moved, String from, String to) {
        Stream.of(from, to).forEach(id -> {
            tx.deptLinks().delete(org, stored.linksOf(id));
            tx.roleMembers().delete(org, stored.rolesOf(id));
        });
        tx.members().rename(org, from, to);
        tx.deptLinks().insert(org, moved.links());
        tx.roleMembers().insert(org, moved.roles());
    }

    private void moveRest(String from, String to, String userId, boolean folded) {
        tx.users().rename(corpId, from, to, userId);
        tx.loginCodes().rename(corpId, from, to, userId);
        tx.history().rename(org, from, to);
        tx.runs().rename(org, from, to);
        outdatePlans();
        tx.plans().rename(org, from, to);
        tx.held()
                .replace(
                        org,
                        tx.held().all(org).stream()
                                .map(row -> row.renamed(from, to))
                                .toList());
        moveEvents(from, to, folded);
        tx.orgs()
                .find(org)
                .filter(row -> row.adminId().equals(from))
                .ifPresent(row -> tx.orgs().administeredBy(org, to));
        tx.authorizations().ofEnterprise(corpId).stream()
                .filter(row -> row.scope().members().contains(from))
                .forEach(row ->
                        tx.authorizations().save(row.withScope(row.scope().renamed(from, to))));
    }

    /** They were made of the old id. */
    private void outdatePlans() {
        tx.plans().list(org, PLANS).stream()
                .filter(plan -> plan.state() == PlanRow.State.OPEN)
                .forEach(plan -> tx.plans().settle(org, plan.planId(), PlanRow.State.OUTDATED));
    }

    /**
     * That the old id is renamed is settled; that it was deleted is not said of this person. When one that is folded in was seen
     * is said of the new id already.
     */
    private void moveEvents(String from, String to, boolean folded) {
        List<MemberEventRow> said = tx.memberEvents().all(org).stream()
                .filter(event -> event.memberId().equals(from))
                .toList();
        tx.memberEvents().settle(org, said);
        tx.memberEvents()
                .keep(
                        org,
                        said.stream()
                                .filter(event -> isOfThePerson(event.kind(), folded))
                                .map(event -> new MemberEventRow(to, event.kind(), event.detail(), event.at()))
                                .toList());
    }

    private static boolean isOfThePerson(MemberEventRow.Kind kind, boolean folded) {
        return switch (kind) {
            case UPDATED, UNTAGGED -> true;
            case PRESENT, MISSED -> !folded;
            case DELETED, RENAMED -> false;
        };
    }

    private List<ObjectChange> leading(Map<String, String> ids) {
        return tx.depts().all(org).stream()
                .filter(dept -> dept.leaders().stream().anyMatch(ids::containsKey))
                .map(dept -> new ObjectChange(dept, ledBy(dept, ids)))
                .toList();
    }

    private static DeptRow ledBy(DeptRow dept, Map<String, String> ids) {
        return new DeptRow(
                dept.deptId(),
                dept.parentId(),
                dept.name(),
                dept.order(),
                dept.leaders().stream()
                        .map(leader -> ids.getOrDefault(leader, leader))
                        .distinct()
                        .toList(),
                dept.source());
    }
}
