package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRepository;
import dev.corpkit.corps.store.RoleRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record MemoryRoles(Table<OrgKey, RoleRow> roles, Table<OrgKey, RoleMemberRow> relations) implements RoleRepository {

    @Override
    public List<RoleRow> all(OrgKey org) {
        return roles.all(org);
    }

    @Override
    public Optional<RoleRow> find(OrgKey org, String roleId) {
        return roles.find(org, RowId.of(roleId));
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
        Set<String> unwanted = Set.copyOf(roleIds);
        relations.deleteIf(org, relation -> unwanted.contains(relation.roleId()));
        roles.deleteIf(org, role -> unwanted.contains(role.roleId()));
    }
}
