package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A department changed (P96303); null is "not changed". {@link #toString()} hides its name.
 *
 * @param head what all events tell
 * @param id Id of the department
 * @param name Name; only when changed
 * @param parentId ParentId; only when changed
 */
public record UpdateParty(
        EventHead head,
        long id,
        @Nullable String name,
        @Nullable Long parentId) implements WeComEvent {

    @Override
    public String toString() {
        return "UpdateParty[" + head + " id=" + id + "]";
    }
}
