package dev.corpkit.corps.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one object: the value that plans, history and taking back are made of.
 *
 * @param before null for one that is new
 * @param after null for one that goes; a member never does (contract row C9)
 * @param renamedFrom the memberId that a member had before this change, else empty; both states are told under the new one
 */
public record ObjectChange(
        @Nullable ObjectState before, @Nullable ObjectState after, String renamedFrom) {

    /** Refuses a change of nothing, and one of two objects. */
    public ObjectChange {
        if (renamedFrom.isEmpty() && Objects.equals(before, after)) {
            throw new IllegalArgumentException("A change must change something");
        }
        if (before != null
                && after != null
                && (before.kind() != after.kind() || !before.id().equals(after.id()))) {
            throw new IllegalArgumentException(
                    "One change cannot concern both " + before.kind() + " and " + after.kind() + " of other ids");
        }
    }

    /** One that leaves the id. */
    public ObjectChange(@Nullable ObjectState before, @Nullable ObjectState after) {
        this(before, after, "");
    }

    /** Whether a member has another memberId since. */
    public boolean isRename() {
        return !renamedFrom.isEmpty();
    }

    /** What is changed. */
    public ObjectState.Kind kind() {
        return some().kind();
    }

    /** Its deptId, roleId or memberId. */
    public String id() {
        return some().id();
    }

    private ObjectState some() {
        return before != null ? before : Objects.requireNonNull(after);
    }

    /** What leads back. */
    public ObjectChange reversed() {
        return new ObjectChange(after, before, renamedFrom);
    }
}
