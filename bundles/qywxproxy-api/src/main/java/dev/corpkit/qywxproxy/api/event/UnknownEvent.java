package dev.corpkit.qywxproxy.api.event;

import java.util.List;

/**
 * A kind that is not typed here, kept as it came. {@link #toString()} counts its fields.
 *
 * @param head what all events tell
 * @param fields all elements in order, those of the head included
 */
public record UnknownEvent(EventHead head, List<EventField> fields) implements WeComEvent {

    /** Copies the lists. */
    public UnknownEvent {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "UnknownEvent[" + head + " fields=" + fields.size() + "]";
    }
}
