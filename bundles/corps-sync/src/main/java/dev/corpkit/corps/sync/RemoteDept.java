package dev.corpkit.corps.sync;

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

    /** Refuses a blank id. */
    public RemoteDept {
        if (deptId.isBlank()) {
            throw new IllegalArgumentException("A department without an id");
        }
        leaders = List.copyOf(leaders);
    }
}
