package dev.corpkit.corps.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored department.
 *
 * @param deptId WeCom id as text
 * @param parentId null for the root
 * @param name never blank
 * @param order 0 to 2^32-1
 * @param leaders memberIds, sorted
 * @param source who made it
 */
public record DeptRow(
        String deptId, @Nullable String parentId, String name, long order, List<String> leaders, Source source)
        implements ObjectState {

    /** Id of the root department (contract row C4). */
    public static final String ROOT = "1";

    /** Sorts the leaders, so that equal departments are equal. */
    public DeptRow {
        leaders = leaders.stream().sorted().toList();
    }

    @Override
    public Kind kind() {
        return Kind.DEPT;
    }

    @Override
    public String id() {
        return deptId;
    }
}
