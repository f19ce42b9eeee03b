package dev.corpkit.corps.store;

import java.util.List;

/**
 * A visible scope as stored with a run (contract row G3).
 *
 * @param depts department ids
 * @param members userids
 * @param tags tag ids
 * @param tagDepts departments of these tags: they and all below them are visible, too (P90665); empty where the tags were not
 *     read
 */
public record ScopeRow(List<String> depts, List<String> members, List<String> tags, List<String> tagDepts) {

    /** Nothing visible. */
    public static final ScopeRow EMPTY = new ScopeRow(List.of(), List.of(), List.of());

    /** Sorted copies, so that equal scopes are equal. */
    public ScopeRow {
        depts = depts.stream().distinct().sorted().toList();
        members = members.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
        tagDepts = tagDepts.stream().distinct().sorted().toList();
    }

    /** As WeCom tells it: nothing is known of the departments of its tags. */
    public ScopeRow(List<String> depts, List<String> members, List<String> tags) {
        this(depts, members, tags, List.of());
    }

    /** With the departments of its tags. */
    public ScopeRow withTagDepts(List<String> others) {
        return new ScopeRow(depts, members, tags, others);
    }

    /** Whether another names the same, whatever the departments of its tags are. */
    public boolean names(ScopeRow other) {
        return withTagDepts(List.of()).equals(other.withTagDepts(List.of()));
    }

    /** The same scope once a userid became another. */
    public ScopeRow renamed(String memberId, String newMemberId) {
        return new ScopeRow(
                depts,
                members.stream()
                        .map(member -> member.equals(memberId) ? newMemberId : member)
                        .toList(),
                tags,
                tagDepts);
    }

    /** Whether nothing is visible. */
    public boolean isEmpty() {
        return depts.isEmpty() && members.isEmpty() && tags.isEmpty();
    }
}
