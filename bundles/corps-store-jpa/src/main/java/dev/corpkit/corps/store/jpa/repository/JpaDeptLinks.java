package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptLinkRepository;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.DeptLinkEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

record JpaDeptLinks(OrgTable<DeptLinkEntity, DeptLink> links) implements DeptLinkRepository {

    JpaDeptLinks(JpaSession session) {
        this(table(session));
    }

    static OrgTable<DeptLinkEntity, DeptLink> table(JpaSession session) {
        return new OrgTable<>(
                session,
                DeptLinkEntity.class,
                DeptLinkEntity::fromRow,
                "memberId",
                DeptLink::memberId,
                Comparator.comparing(DeptLink::memberId).thenComparing(DeptLink::deptId));
    }

    @Override
    public List<DeptLink> all(OrgKey org) {
        return links.all(org);
    }

    @Override
    public List<DeptLink> ofMembers(OrgKey org, Collection<String> memberIds) {
        return links.of(org, memberIds);
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
        links.deleteRows(org, rows);
    }
}
