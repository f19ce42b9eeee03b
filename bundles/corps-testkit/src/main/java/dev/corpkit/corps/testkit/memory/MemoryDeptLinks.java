package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptLinkRepository;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;

record MemoryDeptLinks(Table<OrgKey, DeptLink> links) implements DeptLinkRepository {

    @Override
    public List<DeptLink> all(OrgKey org) {
        return links.all(org);
    }

    @Override
    public List<DeptLink> ofMembers(OrgKey org, Collection<String> memberIds) {
        Set<String> wanted = Set.copyOf(memberIds);
        return all(org).stream()
                .filter(link -> wanted.contains(link.memberId()))
                .toList();
    }

    @Override
    public void insert(OrgKey org, Collection<DeptLink> rows) {
        links.insert(org, rows);
    }

    @Override
    public void update(OrgKey org, Collection<DeptLink> rows) {
        links.update(org, rows);
    }

    @Override
    public void delete(OrgKey org, Collection<DeptLink> rows) {
        links.delete(
                org,
                rows.stream()
                        .map(link -> new RowId(link.memberId(), link.deptId()))
                        .toList());
    }
}
