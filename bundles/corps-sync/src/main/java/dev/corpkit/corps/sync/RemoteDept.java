package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department as WeCom shows it. Nothing in it is trusted: the parent may be invisible or part of a circle.
 *
 * @param deptId WeCom's id as text, never blank
 * @param parentId as WeCom says it; null or {@code "0"} for the root
 * @param name null where withheld (contract row C21)
 * @param order 0 to 2^32-1; larger stands first
 * @param leaders userids
 */
public record RemoteDept(
        String deptId, @Nullable String parentId, @Nullable String name, long order, List<String> leaders) {

    /** Refuses ids that are blank or cannot be stored; cuts the name to what can. */
    public RemoteDept {
        RemoteText.id("department", deptId, Limits.DEPT_ID);
        name = RemoteText.name(name);
        leaders = leaders.stream()
                .map(id -> RemoteText.id("department's leader", id, Limits.MEMBER_ID))
                .toList();
    }
}
