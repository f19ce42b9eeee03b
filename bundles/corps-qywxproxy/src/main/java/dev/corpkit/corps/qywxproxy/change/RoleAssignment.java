package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.findings.Listed;
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
            MemberState before = requireActive(tx, memberId);
            List<RoleMemberRow> after = relations(memberId, wanted);
            List<ObjectChange> changes = new ArrayList<>(missing(tx, wanted));
            MemberState now = new MemberState(before.row(), before.links(), after);
            if (!now.equals(before)) {
                changes.add(new ObjectChange(before, now));
            }
            return new Change<>(after, changes);
        });
    }

    private static List<RoleMemberRow> relations(String memberId, Set<String> wanted) {
        List<RoleMemberRow> relations = new ArrayList<>();
        for (String roleId : wanted) {
            relations.add(new RoleMemberRow(memberId, roleId, Source.LOCAL, relations.size()));
        }
        return relations;
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

    private MemberState requireActive(StoreTransaction tx, @Nullable String memberId) {
        MemberState member = Optional.ofNullable(memberId)
                .flatMap(id ->
                        StoredPicture.ofMembers(tx, org.key(), List.of(id)).stateOf(id))
                .orElseThrow(() -> new CorpArgumentException(
                        "setUserRole: member '" + memberId + "' is unknown in " + org + ". Nothing was changed."));
        if (member.row().status() != MemberStatus.ACTIVE) {
            throw new CorpArgumentException("setUserRole: member '" + memberId + "' of " + org
                    + " is offline (resigned) and can have no roles. Nothing was changed.");
        }
        return member;
    }

    private List<ObjectChange> missing(StoreTransaction tx, Set<String> wanted) {
        Set<String> known =
                tx.roles().all(org.key()).stream().map(RoleRow::roleId).collect(Collectors.toSet());
        List<String> missing =
                wanted.stream().filter(roleId -> !known.contains(roleId)).toList();
        if (strictRoles && !missing.isEmpty()) {
            throw new CorpArgumentException("setUserRole: unknown roles " + Listed.of(missing) + " in " + org
                    + ", which has strictRoles set. Known: "
                    + Listed.of(known.stream().sorted().toList()) + ". Nothing was changed.");
        }
        return missing.stream()
                .map(roleId -> new ObjectChange(null, new RoleRow(roleId, roleId, Source.LOCAL)))
                .toList();
    }
}
