package dev.corpkit.corps.qywxproxy.dict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored, as if it had been read: of active members only. */
public final class LocalCorpData {

    private LocalCorpData() {}

    /** Complete once a sync was: before, absence says nothing. */
    public static Snapshot read(StoreTransaction tx, OrgKey org, String corpName) {
        Picture picture = picture(StoredPicture.read(tx, org));
        ScopeRow scope = tx.runs().lastSeeing(org).map(RunRow::scope).orElse(ScopeRow.EMPTY);
        return tx.runs().lastComplete(org).isPresent()
                ? new CompleteSnapshot(picture, scope, corpName)
                : new PartialSnapshot(
                        picture, scope, corpName, List.of("No sync of this organization was complete yet"));
    }

    private static Picture picture(StoredPicture stored) {
        Map<String, MemberRow> members = stored.members();
        Map<String, Set<String>> byRole = stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(relation -> members.get(relation.memberId()).status() == MemberStatus.ACTIVE)
                .collect(groupingBy(RoleMemberRow::roleId, mapping(RoleMemberRow::memberId, toSet())));
        return new Picture(
                stored.depts().values().stream().map(LocalCorpData::dept).toList(),
                members.values().stream()
                        .filter(member -> member.status() == MemberStatus.ACTIVE)
                        .map(member -> member(member, stored))
                        .toList(),
                stored.roles().values().stream()
                        .map(role -> role(role, byRole.getOrDefault(role.roleId(), Set.of())))
                        .toList());
    }

    private static RemoteDept dept(DeptRow dept) {
        return new RemoteDept(dept.deptId(), dept.parentId(), dept.name(), dept.order(), dept.leaders());
    }

    private static RemoteMember member(MemberRow member, StoredPicture stored) {
        return new RemoteMember(
                member.memberId(),
                member.name(),
                member.alias(),
                member.position(),
                member.mainDeptId(),
                member.activation(),
                stored.linksOf(member.memberId()).stream()
                        .map(link -> new RemoteLink(link.deptId(), link.order(), link.leader()))
                        .toList());
    }

    private static RemoteRole role(RoleRow role, Set<String> memberIds) {
        return new RemoteRole(role.roleId(), role.name(), memberIds);
    }
}
