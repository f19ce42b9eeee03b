package dev.corpkit.corps.testkit;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a department: under the root, made by a sync, named after its id, unless told otherwise. */
public final class DeptBuilder {

    private final String deptId;
    private @Nullable String parentId;
    private String name;
    private long order;
    private List<String> leaders = List.of();
    private Source source = Source.WECOM;

    private DeptBuilder(String deptId) {
        this.deptId = deptId;
        this.parentId = deptId.equals(DeptRow.ROOT) ? null : DeptRow.ROOT;
        this.name = "dept " + deptId;
    }

    /** Begins one. */
    public static DeptBuilder dept(String deptId) {
        return new DeptBuilder(deptId);
    }

    /** Under another than the root. */
    public DeptBuilder under(@Nullable String newParentId) {
        parentId = newParentId;
        return this;
    }

    /** With a name. */
    public DeptBuilder named(String newName) {
        name = newName;
        return this;
    }

    /** With an order. */
    public DeptBuilder order(long newOrder) {
        order = newOrder;
        return this;
    }

    /** Led by these members. */
    public DeptBuilder leaders(String... memberIds) {
        leaders = List.of(memberIds);
        return this;
    }

    /** Made here. */
    public DeptBuilder local() {
        source = Source.LOCAL;
        return this;
    }

    /** The row. */
    public DeptRow row() {
        return new DeptRow(deptId, parentId, name, order, leaders, source);
    }
}
