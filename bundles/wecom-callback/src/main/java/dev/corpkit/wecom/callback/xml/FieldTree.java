package dev.corpkit.wecom.callback.xml;

import dev.corpkit.qywxproxy.api.event.EventField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Grows while XML is read; each step says false once a limit is passed. */
final class FieldTree {

    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private @Nullable EventField root;

    FieldTree(XmlLimits limits) {
        this.limits = limits;
    }

    boolean start(String name) {
        open.push(new Open(name, new StringBuilder(), new ArrayList<>()));
        return ++elements <= limits.elements() && open.size() <= limits.depth();
    }

    boolean text(String text) {
        Open current = open.peek();
        if (current != null) {
            current.text.append(text);
        }
        return true;
    }

    boolean end() {
        EventField closed = open.pop().close();
        Open parent = open.peek();
        if (parent == null) {
            root = closed;
        } else {
            parent.fields.add(closed);
        }
        return true;
    }

    EventField root() {
        return Objects.requireNonNull(root, "root");
    }

    private record Open(String name, StringBuilder text, List<EventField> fields) {

        /** Blanks around CDATA are no text (a sample of P97173 has one); nor are those between elements. */
        EventField close() {
            return new EventField(name, fields.isEmpty() ? text.toString().trim() : "", fields);
        }
    }
}
