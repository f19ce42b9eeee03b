package dev.corpkit.corps.store;

import java.util.List;

/**
 * A visible scope as stored with a run (contract row G3).
 *
 * @param depts department ids
 * @param members userids
 * @param tags tag ids
 */
public record ScopeRow(List<String> depts, List<String> members, List<String> tags) {

    /** Nothing visible. */
    public static final ScopeRow EMPTY = new ScopeRow(List.of(), List.of(), List.of());

    /** Sorted copies, so that equal scopes are equal. */
    public ScopeRow {
        depts = depts.stream().distinct().sorted().toList();
        members = members.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
    }

    /** The same scope once a userid became another. */
    public ScopeRow renamed(String memberId, String newMemberId) {
        return new ScopeRow(
                depts,
                members.stream()
                        .map(member -> member.equals(memberId) ? newMemberId : member)
                        .toList(),
                tags);
    }

    /** Whether nothing is visible. */
    public boolean isEmpty() {
        return depts.isEmpty() && members.isEmpty() && tags.isEmpty();
    }
}
