package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HeldRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * The removals a guard held back (contract row G1).
 *
 * @param memberIds members that would go offline
 * @param deptIds departments that would be removed
 * @param roleIds roles that would be removed
 * @param reason which limits held them, a sentence without personal data; empty where nothing is held
 */
public record HeldRemovals(List<String> memberIds, List<String> deptIds, List<String> roleIds, String reason) {

    /** Nothing held. */
    public static final HeldRemovals NONE = new HeldRemovals(List.of(), List.of(), List.of(), "");

    /** Copies. */
    public HeldRemovals {
        memberIds = List.copyOf(memberIds);
        deptIds = List.copyOf(deptIds);
        roleIds = List.copyOf(roleIds);
    }

    /** How many. */
    public int size() {
        return memberIds.size() + deptIds.size() + roleIds.size();
    }

    /** Whether nothing is held. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** As stored; roles are told by the reason only. */
    List<HeldRow> rows(String runId) {
        return Stream.concat(
                        memberIds.stream().map(id -> new HeldRow(HeldRow.Kind.MEMBER, id, reason, runId)),
                        deptIds.stream().map(id -> new HeldRow(HeldRow.Kind.DEPT, id, reason, runId)))
                .toList();
    }
}
