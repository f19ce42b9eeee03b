package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRepository;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.jpa.entity.RoleEntity;
import dev.corpkit.corps.store.jpa.entity.RoleMemberEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record JpaRoles(OrgTable<RoleEntity, RoleRow> roles, OrgTable<RoleMemberEntity, RoleMemberRow> relations)
        implements RoleRepository {

    JpaRoles(JpaSession session) {
        this(
                new OrgTable<>(
                        session,
                        RoleEntity.class,
                        RoleEntity::fromRow,
                        "roleId",
                        RoleRow::roleId,
                        Comparator.comparing(RoleRow::roleId)),
                JpaRoleMembers.table(session));
    }

    @Override
    public List<RoleRow> all(OrgKey org) {
        return roles.all(org);
    }

    @Override
    public Optional<RoleRow> find(OrgKey org, String roleId) {
        return roles.of(org, List.of(roleId)).stream().findFirst();
    }

    @Override
    public void insert(OrgKey org, Collection<RoleRow> rows) {
        roles.insert(org, rows);
    }

    @Override
    public void update(OrgKey org, Collection<RoleRow> rows) {
        roles.update(org, rows);
    }

    @Override
    public void delete(OrgKey org, Collection<String> roleIds) {
        relations.deleteBy(org, "roleId", roleIds);
        roles.deleteBy(org, "roleId", roleIds);
    }
}
