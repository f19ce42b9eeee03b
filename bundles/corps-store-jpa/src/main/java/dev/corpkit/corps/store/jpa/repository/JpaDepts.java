package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRepository;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.DeptEntity;
import dev.corpkit.corps.store.jpa.entity.DeptLinkEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record JpaDepts(OrgTable<DeptEntity, DeptRow> depts, OrgTable<DeptLinkEntity, DeptLink> links)
        implements DeptRepository {

    JpaDepts(JpaSession session) {
        this(
                new OrgTable<>(
                        session,
                        DeptEntity.class,
                        DeptEntity::fromRow,
                        "deptId",
                        DeptRow::deptId,
                        Comparator.comparing(DeptRow::deptId)),
                JpaDeptLinks.table(session));
    }

    @Override
    public List<DeptRow> all(OrgKey org) {
        return depts.all(org);
    }

    @Override
    public Optional<DeptRow> find(OrgKey org, String deptId) {
        return depts.of(org, List.of(deptId)).stream().findFirst();
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
        links.deleteBy(org, "deptId", deptIds);
        depts.deleteBy(org, "deptId", deptIds);
    }
}
