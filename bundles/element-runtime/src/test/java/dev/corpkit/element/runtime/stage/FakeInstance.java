package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementLifecycle;
import java.util.List;

/** An instance that writes down what happens to it. */
public final class FakeInstance implements Thing, AutoCloseable, ElementLifecycle {

    private final ElementDefinition definition;
    private final List<String> diary;
    private boolean closed;

    FakeInstance(ElementDefinition definition, List<String> diary) {
        this.definition = definition;
        this.diary = diary;
    }

    public ElementDefinition definition() {
        return definition;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void opened() {
        diary.add("opened " + definition.getTitle());
    }

    @Override
    public void close() {
        closed = true;
        diary.add("closed " + definition.getTitle());
    }
}
