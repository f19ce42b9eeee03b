package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRepository;
import dev.corpkit.corps.store.RoleMemberRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

record MemoryRoleMembers(Table<OrgKey, RoleMemberRow> relations) implements RoleMemberRepository {

    private static final Comparator<RoleMemberRow> ORDER = Comparator.comparing(RoleMemberRow::memberId)
            .thenComparingInt(RoleMemberRow::position)
            .thenComparing(RoleMemberRow::roleId);

    @Override
    public List<RoleMemberRow> all(OrgKey org) {
        return relations.all(org).stream().sorted(ORDER).toList();
    }

    @Override
    public List<RoleMemberRow> ofMembers(OrgKey org, Collection<String> memberIds) {
        Set<String> wanted = Set.copyOf(memberIds);
        return all(org).stream()
                .filter(relation -> wanted.contains(relation.memberId()))
                .toList();
    }

    @Override
    public void insert(OrgKey org, Collection<RoleMemberRow> rows) {
        relations.insert(org, rows);
    }

    @Override
    public void delete(OrgKey org, Collection<RoleMemberRow> rows) {
        relations.delete(
                org,
                rows.stream()
                        .map(relation -> new RowId(relation.memberId(), relation.roleId()))
                        .toList());
    }
}
