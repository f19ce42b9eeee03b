package dev.corpkit.corps.qywxproxy.directory;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.qywxproxy.view.DeptView;
import dev.corpkit.corps.qywxproxy.view.MemberView;
import dev.corpkit.corps.qywxproxy.view.RoleMemberView;
import dev.corpkit.corps.qywxproxy.view.RoleView;
import dev.corpkit.corps.qywxproxy.view.StatusFilter;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One organization as it is stored; never calls WeCom. Thread-safe. */
public final class StoredDirectory {

    private final CorpStore store;
    private final OrgKey org;

    /** Of one organization. */
    public StoredDirectory(CorpStore store, OrgKey org) {
        this.store = store;
        this.org = org;
    }

    /** All departments (contract row C6). */
    public List<CorpDept> depts() {
        return DeptOrder.sorted(store.inTransaction(tx -> tx.depts().all(org))).stream()
                .<CorpDept>map(DeptView::new)
                .toList();
    }

    /** One department, null if unknown. */
    public @Nullable CorpDept dept(String deptId) {
        return store.inTransaction(tx -> tx.depts().find(org, deptId))
                .map(DeptView::new)
                .orElse(null);
    }

    /** The members of a status, null for all (contract row C7). */
    public List<CorpMember> members(@Nullable StatusFilter status) {
        return store.inTransaction(tx -> {
            Map<String, List<DeptLink>> links =
                    tx.deptLinks().all(org).stream().collect(Collectors.groupingBy(DeptLink::memberId));
            return tx.members().all(org).stream()
                    .filter(member -> StatusFilter.admits(status, member))
                    .<CorpMember>map(member -> MemberView.of(member, links.getOrDefault(member.memberId(), List.of())))
                    .toList();
        });
    }

    /** One member, null if unknown (contract row C8). */
    public @Nullable CorpMember member(String memberId) {
        return store.inTransaction(tx -> {
            MemberRow row = tx.members().find(org, memberId).orElse(null);
            return row == null ? null : MemberView.of(row, tx.deptLinks().ofMembers(org, List.of(memberId)));
        });
    }

    /** All roles. */
    public List<CorpRole> roles() {
        return store.inTransaction(tx -> tx.roles().all(org)).stream()
                .<CorpRole>map(RoleView::new)
                .toList();
    }

    /** Role relations of a member in their order. */
    public List<CorpRoleMember> rolesOf(String memberId) {
        return store.inTransaction(tx -> tx.roleMembers().ofMembers(org, List.of(memberId))).stream()
                .<CorpRoleMember>map(RoleMemberView::new)
                .toList();
    }

    /** From the root down to a department; none for an unknown one. */
    public List<CorpDept> path(String deptId) {
        return new DeptTree(store.inTransaction(tx -> tx.depts().all(org)))
                .path(deptId).stream().<CorpDept>map(DeptView::new).toList();
    }

    /** Who is responsible here, null for nobody or while they are offline. */
    public @Nullable CorpMember admin() {
        String adminId = store.inTransaction(tx -> tx.orgs().find(org))
                .map(OrgRow::adminId)
                .orElse("");
        CorpMember admin = adminId.isEmpty() ? null : member(adminId);
        return admin == null || admin.getStatus().equals(StatusFilter.ACTIVE.text()) ? admin : null;
    }
}
