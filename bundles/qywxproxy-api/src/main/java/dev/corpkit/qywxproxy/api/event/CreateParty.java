package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A department was made (P96303). {@link #toString()} hides its name.
 *
 * @param head what all events tell
 * @param id Id of the department
 * @param name Name, where granted
 * @param parentId ParentId
 * @param order Order, up to 4294967295
 */
public record CreateParty(
        EventHead head,
        long id,
        @Nullable String name,
        @Nullable Long parentId,
        @Nullable Long order) implements WeComEvent {

    @Override
    public String toString() {
        return "CreateParty[" + head + " id=" + id + "]";
    }
}
