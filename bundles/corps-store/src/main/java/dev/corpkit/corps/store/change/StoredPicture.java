package dev.corpkit.corps.store.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an organization at one moment.
 *
 * @param depts departments by deptId
 * @param members members by memberId
 * @param links department links by memberId
 * @param roles roles by roleId
 * @param roleMembers role relations by memberId
 */
public record StoredPicture(
        Map<String, DeptRow> depts,
        Map<String, MemberRow> members,
        Map<String, List<DeptLink>> links,
        Map<String, RoleRow> roles,
        Map<String, List<RoleMemberRow>> roleMembers) {

    /** Reads it. */
    public static StoredPicture read(StoreTransaction tx, OrgKey org) {
        return of(
                tx.depts().all(org),
                tx.members().all(org),
                tx.deptLinks().all(org),
                tx.roles().all(org),
                tx.roleMembers().all(org));
    }

    /** Reads what is stored of some members, and nothing else. */
    public static StoredPicture ofMembers(StoreTransaction tx, OrgKey org, Collection<String> memberIds) {
        return of(
                List.of(),
                tx.members().findAll(org, memberIds),
                tx.deptLinks().ofMembers(org, memberIds),
                List.of(),
                tx.roleMembers().ofMembers(org, memberIds));
    }

    /** Indexes rows. */
    public static StoredPicture of(
            List<DeptRow> depts,
            List<MemberRow> members,
            List<DeptLink> links,
            List<RoleRow> roles,
            List<RoleMemberRow> roleMembers) {
        return new StoredPicture(
                byId(depts, DeptRow::deptId),
                byId(members, MemberRow::memberId),
                links.stream().collect(groupingBy(DeptLink::memberId)),
                byId(roles, RoleRow::roleId),
                roleMembers.stream().collect(groupingBy(RoleMemberRow::memberId)));
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(toMap(id, Function.identity()));
    }

    /** The department links of a member. */
    public List<DeptLink> linksOf(String memberId) {
        return links.getOrDefault(memberId, List.of());
    }

    /** The role relations of a member. */
    public List<RoleMemberRow> rolesOf(String memberId) {
        return roleMembers.getOrDefault(memberId, List.of());
    }

    /** All of a member, empty if it is not stored. */
    public Optional<MemberState> stateOf(String memberId) {
        return Optional.ofNullable(members.get(memberId))
                .map(row -> new MemberState(row, linksOf(memberId), rolesOf(memberId)));
    }

    /** All of an object, empty if it is not stored. */
    public Optional<ObjectState> stateOf(ObjectState.Kind kind, String id) {
        return switch (kind) {
            case DEPT -> Optional.ofNullable(depts.get(id));
            case ROLE -> Optional.ofNullable(roles.get(id));
            case MEMBER -> stateOf(id).map(ObjectState.class::cast);
        };
    }

    /** This picture once changes are done: each of their objects is as after it, whatever it is here. */
    public StoredPicture with(Collection<ObjectChange> changes) {
        StoredPicture with = new StoredPicture(
                new HashMap<>(depts),
                new HashMap<>(members),
                new HashMap<>(links),
                new HashMap<>(roles),
                new HashMap<>(roleMembers));
        changes.forEach(with::put);
        return with;
    }

    private void put(ObjectChange change) {
        ObjectState after = change.after();
        switch (change.kind()) {
            case DEPT -> put(depts, change.id(), (DeptRow) after);
            case ROLE -> put(roles, change.id(), (RoleRow) after);
            case MEMBER -> {
                MemberState member = (MemberState) after;
                put(members, change.id(), member == null ? null : member.row());
                put(links, change.id(), member == null || member.links().isEmpty() ? null : member.links());
                put(roleMembers, change.id(), member == null || member.roles().isEmpty() ? null : member.roles());
            }
        }
    }

    private static <T> void put(Map<String, T> rows, String id, @Nullable T row) {
        if (row == null) {
            rows.remove(id);
        } else {
            rows.put(id, row);
        }
    }
}
