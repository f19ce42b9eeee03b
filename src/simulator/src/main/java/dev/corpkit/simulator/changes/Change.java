package dev.corpkit.simulator.changes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.corpkit.simulator.directory.DirectoryDraft;

/** One thing that happens in a directory. In JSON its {@code type} is one of the names below. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(name = "memberJoins", value = MemberChange.Joins.class),
    @Type(name = "memberLeaves", value = MemberChange.Leaves.class),
    @Type(name = "memberMoves", value = MemberChange.Moves.class),
    @Type(name = "memberRenamed", value = MemberChange.Renamed.class),
    @Type(name = "memberStatus", value = MemberChange.Status.class),
    @Type(name = "memberReidentified", value = MemberChange.Reidentified.class),
    @Type(name = "departmentCreated", value = DepartmentChange.Created.class),
    @Type(name = "departmentRenamed", value = DepartmentChange.Renamed.class),
    @Type(name = "departmentMoved", value = DepartmentChange.Moved.class),
    @Type(name = "departmentReordered", value = DepartmentChange.Reordered.class),
    @Type(name = "departmentRemoved", value = DepartmentChange.Removed.class),
    @Type(name = "tagCreated", value = TagChange.Created.class),
    @Type(name = "tagRenamed", value = TagChange.Renamed.class),
    @Type(name = "tagNodes", value = TagChange.NodesChanged.class),
    @Type(name = "tagRemoved", value = TagChange.Removed.class),
})
public sealed interface Change permits MemberChange, DepartmentChange, TagChange {

    /** Applies itself; an {@link dev.corpkit.simulator.directory.InvalidDirectoryException} leaves the draft unusable. */
    void apply(DirectoryDraft draft);

    /** The name in JSON, for counts. */
    default String kind() {
        for (Type type : Change.class.getAnnotation(JsonSubTypes.class).value()) {
            if (type.value() == getClass()) {
                return type.name();
            }
        }
        throw new IllegalStateException("no JSON name for " + getClass());
    }
}
