package dev.corpkit.corps.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one object: the value that plans, history and taking back are made of.
 *
 * @param before null for one that is new
 * @param after null for one that goes; a member never does (contract row C9)
 */
public record ObjectChange(
        @Nullable ObjectState before, @Nullable ObjectState after) {

    /** Refuses a change of nothing, and one of two objects. */
    public ObjectChange {
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("A change must change something");
        }
        if (before != null
                && after != null
                && (before.kind() != after.kind() || !before.id().equals(after.id()))) {
            throw new IllegalArgumentException(
                    "One change cannot concern both " + before.kind() + " and " + after.kind() + " of other ids");
        }
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
        return new ObjectChange(after, before);
    }
}
