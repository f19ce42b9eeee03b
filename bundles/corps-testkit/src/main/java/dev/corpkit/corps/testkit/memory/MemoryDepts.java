package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRepository;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record MemoryDepts(Table<OrgKey, DeptRow> depts, Table<OrgKey, DeptLink> links) implements DeptRepository {

    @Override
    public List<DeptRow> all(OrgKey org) {
        return depts.all(org);
    }

    @Override
    public Optional<DeptRow> find(OrgKey org, String deptId) {
        return depts.find(org, RowId.of(deptId));
    }

    @Override
    public void insert(OrgKey org, Collection<DeptRow> rows) {
        depts.insert(org, rows);
    }

    @Override
    public void update(OrgKey org, Collection<DeptRow> rows) {
        depts.update(org, rows);
    }

    @Override
    public void delete(OrgKey org, Collection<String> deptIds) {
        Set<String> unwanted = Set.copyOf(deptIds);
        links.deleteIf(org, link -> unwanted.contains(link.deptId()));
        depts.deleteIf(org, dept -> unwanted.contains(dept.deptId()));
    }
}
