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
 * @param order 0 to 2^32-1; larger stands first; null where the answer does not tell it: the stored one stays, else 0
 * @param leaders userids
 * @param parentKnown whether the answer tells the parent; else the stored one stays, or it hangs under the root
 * @param leadersKnown whether the answer tells all leaders; else the stored ones stay, or a new one has those told
 */
public record RemoteDept(
        String deptId,
        @Nullable String parentId,
        @Nullable String name,
        @Nullable Long order,
        List<String> leaders,
        boolean parentKnown,
        boolean leadersKnown) {

    /** Refuses ids that are blank or cannot be stored; mends the name to what can. */
    public RemoteDept {
        RemoteText.id("department", deptId, Limits.DEPT_ID);
        name = RemoteText.name(name);
        leaders = leaders.stream()
                .map(id -> RemoteText.id("department's leader", id, Limits.MEMBER_ID))
                .toList();
    }

    /** One of which parent, order and leaders are known. */
    public RemoteDept(
            String deptId, @Nullable String parentId, @Nullable String name, long order, List<String> leaders) {
        this(deptId, parentId, name, order, leaders, true, true);
    }
}
