package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code setUserRole} (contract row C14). */
public final class RoleAssignment {

    private final WritableOrg org;
    private final boolean strictRoles;

    /** Of one organization. */
    public RoleAssignment(WritableOrg org, boolean strictRoles) {
        this.org = org;
        this.strictRoles = strictRoles;
    }

    /** In one transaction the member's roles become exactly these; returns them in the order given. */
    public List<RoleMemberRow> assign(String memberId, List<String> roleIds) {
        Set<String> wanted = wanted(roleIds);
        return org.change(tx -> {
            requireActive(tx, memberId);
            makeMissing(tx, wanted);
            List<RoleMemberRow> before = tx.roleMembers().ofMembers(org.key(), List.of(memberId));
            List<RoleMemberRow> after = relations(memberId, wanted);
            tx.roleMembers().delete(org.key(), minus(before, after));
            tx.roleMembers().insert(org.key(), minus(after, before));
            return after;
        });
    }

    private static List<RoleMemberRow> relations(String memberId, Set<String> wanted) {
        List<RoleMemberRow> relations = new ArrayList<>();
        for (String roleId : wanted) {
            relations.add(new RoleMemberRow(memberId, roleId, Source.LOCAL, relations.size()));
        }
        return relations;
    }

    private static List<RoleMemberRow> minus(List<RoleMemberRow> rows, List<RoleMemberRow> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private static Set<String> wanted(List<@Nullable String> roleIds) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String roleId : roleIds) {
            if (roleId == null || roleId.isBlank()) {
                throw new CorpArgumentException(
                        "setUserRole: a role id is blank (place " + (wanted.size() + 1) + "). Nothing was changed.");
            }
            if (roleId.length() > Limits.ROLE_ID) {
                throw new CorpArgumentException("setUserRole: a role id is longer than " + Limits.ROLE_ID
                        + " characters (place " + (wanted.size() + 1) + "). Nothing was changed.");
            }
            wanted.add(roleId);
        }
        return wanted;
    }

    private void requireActive(StoreTransaction tx, @Nullable String memberId) {
        boolean active = Optional.ofNullable(memberId)
                .flatMap(id -> tx.members().find(org.key(), id))
                .orElseThrow(() -> new CorpArgumentException(
                        "setUserRole: member '" + memberId + "' is unknown in " + org + ". Nothing was changed."))
                .status()
                .equals(MemberStatus.ACTIVE);
        if (!active) {
            throw new CorpArgumentException("setUserRole: member '" + memberId + "' of " + org
                    + " is offline (resigned) and can have no roles. Nothing was changed.");
        }
    }

    private void makeMissing(StoreTransaction tx, Set<String> wanted) {
        Set<String> known =
                tx.roles().all(org.key()).stream().map(RoleRow::roleId).collect(Collectors.toSet());
        List<String> missing =
                wanted.stream().filter(roleId -> !known.contains(roleId)).toList();
        if (strictRoles && !missing.isEmpty()) {
            throw new CorpArgumentException("setUserRole: unknown roles " + missing + " in " + org
                    + ", which has strictRoles set. Known: "
                    + known.stream().sorted().toList() + ". Nothing was changed.");
        }
        tx.roles()
                .insert(
                        org.key(),
                        missing.stream()
                                .map(roleId -> new RoleRow(roleId, roleId, Source.LOCAL))
                                .toList());
    }
}
