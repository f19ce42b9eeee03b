package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
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

    /**
     * Moves all rows; history is told under the new id.
     *
     * @param from a stored member
     * @param to its new memberId
     * @return what is to be written besides, with {@link OrgWriter}: the entry that says of which id the member is renamed, what
     *     it takes over of the one that is folded in, and departments that it leads
     */
    public List<ObjectChange> rename(String from, String to) {
        StoredPicture stored = StoredPicture.ofMembers(tx, org, List.of(from, to));
        MemberState moved = stored.stateOf(from).orElseThrow().withMemberId(to);
        MemberState after = stored.stateOf(to)
                .map(other -> new Folded(moved, other, ours()).state())
                .orElse(moved);
        moveRows(stored, moved, from, to);
        moveRest(from, to, moved.row().userId());
        List<ObjectChange> changes = new ArrayList<>(leading(from, to));
        changes.add(new ObjectChange(moved, after, from));
        return changes;
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

    private void moveRest(String from, String to, String userId) {
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
        moveEvents(from, to);
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

    /** That the old id is renamed is settled; that it was deleted is not said of this person. */
    private void moveEvents(String from, String to) {
        List<MemberEventRow> said = tx.memberEvents().all(org).stream()
                .filter(event -> event.memberId().equals(from))
                .toList();
        tx.memberEvents().settle(org, said);
        tx.memberEvents()
                .keep(
                        org,
                        said.stream()
                                .filter(event -> event.kind() == MemberEventRow.Kind.UPDATED
                                        || event.kind() == MemberEventRow.Kind.UNTAGGED)
                                .map(event -> new MemberEventRow(to, event.kind(), event.detail(), event.at()))
                                .toList());
    }

    private List<ObjectChange> leading(String from, String to) {
        Map<String, String> ids = Map.of(from, to);
        return tx.depts().all(org).stream()
                .filter(dept -> dept.leaders().contains(from))
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
