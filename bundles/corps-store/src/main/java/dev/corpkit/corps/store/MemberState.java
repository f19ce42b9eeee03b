package dev.corpkit.corps.store;

import java.util.Comparator;
import java.util.List;

/**
 * A member with its department links and role relations: these change with it, and are told with it. {@link #toString()}
 * shows ids and states only.
 *
 * @param row the member
 * @param links its departments, ordered by deptId
 * @param roles its role relations, ordered by position, then roleId
 */
public record MemberState(MemberRow row, List<DeptLink> links, List<RoleMemberRow> roles) implements ObjectState {

    /** Sorted copies, so that equal states are equal. */
    public MemberState {
        links = links.stream().sorted(Comparator.comparing(DeptLink::deptId)).toList();
        roles = roles.stream()
                .sorted(Comparator.comparingInt(RoleMemberRow::position).thenComparing(RoleMemberRow::roleId))
                .toList();
    }

    /** All of it under another memberId. */
    public MemberState withMemberId(String memberId) {
        return new MemberState(
                row.withMemberId(memberId),
                links.stream().map(link -> link.withMemberId(memberId)).toList(),
                roles.stream().map(role -> role.withMemberId(memberId)).toList());
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    @Override
    public String id() {
        return row.memberId();
    }
}
