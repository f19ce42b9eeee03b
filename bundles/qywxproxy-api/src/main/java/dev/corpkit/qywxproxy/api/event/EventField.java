package dev.corpkit.qywxproxy.api.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of an event as it came. {@link #toString()} shows the name only.
 *
 * @param name the element's name
 * @param text its text without blanks around it; empty for an element with fields of its own
 * @param fields the elements in it, in order
 */
public record EventField(String name, String text, List<EventField> fields) {

    /** Copies the list. */
    public EventField {
        fields = List.copyOf(fields);
    }

    /** The first field of that name in this one, or null. */
    public @Nullable EventField field(String wanted) {
        return fields.stream()
                .filter(field -> field.name.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "EventField[" + name + "]";
    }
}
