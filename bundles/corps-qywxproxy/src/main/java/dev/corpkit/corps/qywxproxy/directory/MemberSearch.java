package dev.corpkit.corps.qywxproxy.directory;

import static java.util.stream.Collectors.groupingBy;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import dev.corpkit.corps.api.CorpMemberQuery;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.qywxproxy.view.MemberPage;
import dev.corpkit.corps.qywxproxy.view.MemberView;
import dev.corpkit.corps.qywxproxy.view.RoleMemberView;
import dev.corpkit.corps.qywxproxy.view.StatusFilter;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds members by what is asked for; never calls WeCom. Thread-safe. */
public final class MemberSearch {

    private static final int BATCH = 2000;

    private final CorpStore store;
    private final OrgKey org;

    /** Of one organization. */
    public MemberSearch(CorpStore store, OrgKey org) {
        this.store = store;
        this.org = org;
    }

    /** A page; one row more than asked for tells whether there is a next one. */
    public CorpMemberPage page(CorpMemberQuery query, @Nullable String page) {
        String after = PageToken.read(page);
        StatusFilter status = query.getStatus() == null ? null : StatusFilter.parse(query.getStatus());
        if (!canMatch(query.getText(), Limits.NAME) || !canMatch(query.getRoleId(), Limits.ROLE_ID)) {
            return MemberPage.NONE;
        }
        return store.inTransaction(tx -> {
            Set<String> depts = query.getDeptId() == null ? null : depts(tx, query.getDeptId(), query.isRecursive());
            MemberFilter filter = StatusFilter.filter(status, query.getText(), depts, query.getRoleId());
            List<MemberRow> rows = tx.members().page(org, filter, after, query.getLimit() + 1);
            boolean last = rows.size() <= query.getLimit();
            List<MemberRow> shown = last ? rows : rows.subList(0, query.getLimit());
            return new MemberPage(
                    views(tx, shown),
                    last ? null : PageToken.after(shown.get(shown.size() - 1).memberId()));
        });
    }

    /** Longer texts, and those that no store can keep, are in no member. */
    private static boolean canMatch(@Nullable String text, int longest) {
        return text == null || text.length() <= longest && StorableText.isStorable(text);
    }

    /** The active members of a department. */
    public List<CorpMember> ofDept(String deptId, boolean recursive) {
        return store.inTransaction(tx -> views(tx, active(tx, depts(tx, deptId, recursive), null)));
    }

    /** The active members that have a role; those of a department and below where one is named. */
    public List<CorpRoleMember> ofRole(String roleId, @Nullable String deptId) {
        if (!canMatch(roleId, Limits.ROLE_ID)) {
            return List.of();
        }
        return store.inTransaction(tx -> {
            List<String> ids = active(tx, deptId == null ? null : depts(tx, deptId, true), roleId).stream()
                    .map(MemberRow::memberId)
                    .toList();
            return tx.roleMembers().ofMembers(org, ids).stream()
                    .filter((RoleMemberRow row) -> row.roleId().equals(roleId))
                    .<CorpRoleMember>map(RoleMemberView::new)
                    .toList();
        });
    }

    private List<MemberRow> active(StoreTransaction tx, @Nullable Set<String> depts, @Nullable String roleId) {
        MemberFilter filter = StatusFilter.filter(StatusFilter.ACTIVE, "", depts, roleId);
        List<MemberRow> all = new ArrayList<>();
        List<MemberRow> batch = tx.members().page(org, filter, "", BATCH);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = batch.size() < BATCH
                    ? List.of()
                    : tx.members().page(org, filter, batch.get(BATCH - 1).memberId(), BATCH);
        }
        return all;
    }

    private Set<String> depts(StoreTransaction tx, String deptId, boolean recursive) {
        Set<String> below = new DeptTree(tx.depts().all(org)).subtree(deptId);
        return recursive || below.isEmpty() ? below : Set.of(deptId);
    }

    private List<CorpMember> views(StoreTransaction tx, List<MemberRow> rows) {
        Map<String, List<DeptLink>> links =
                tx
                        .deptLinks()
                        .ofMembers(org, rows.stream().map(MemberRow::memberId).toList())
                        .stream()
                        .collect(groupingBy(DeptLink::memberId));
        return rows.stream()
                .<CorpMember>map(row -> MemberView.of(row, links.getOrDefault(row.memberId(), List.of())))
                .toList();
    }
}
