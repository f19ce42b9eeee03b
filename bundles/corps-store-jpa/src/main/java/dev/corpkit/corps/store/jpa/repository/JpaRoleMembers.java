package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRepository;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.jpa.entity.RoleMemberEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

record JpaRoleMembers(OrgTable<RoleMemberEntity, RoleMemberRow> relations) implements RoleMemberRepository {

    JpaRoleMembers(JpaSession session) {
        this(table(session));
    }

    static OrgTable<RoleMemberEntity, RoleMemberRow> table(JpaSession session) {
        return new OrgTable<>(
                session,
                RoleMemberEntity.class,
                RoleMemberEntity::fromRow,
                "memberId",
                RoleMemberRow::memberId,
                Comparator.comparing(RoleMemberRow::memberId)
                        .thenComparingInt(RoleMemberRow::position)
                        .thenComparing(RoleMemberRow::roleId));
    }

    @Override
    public List<RoleMemberRow> all(OrgKey org) {
        return relations.all(org);
    }

    @Override
    public List<RoleMemberRow> ofMembers(OrgKey org, Collection<String> memberIds) {
        return relations.of(org, memberIds);
    }

    @Override
    public void insert(OrgKey org, Collection<RoleMemberRow> rows) {
        relations.insert(org, rows);
    }

    @Override
    public void delete(OrgKey org, Collection<RoleMemberRow> rows) {
        relations.deleteRows(org, rows);
    }
}
