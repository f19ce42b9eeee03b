package dev.corpkit.element.runtime.rounds;

import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementType;
import java.util.List;

/** A Type that fails when it is asked for names of fields. */
record FailingNames(ElementType maker) implements ElementType {

    @Override
    public List<Class<?>> getInterfaces() {
        return maker.getInterfaces();
    }

    @Override
    public List<String> getExclusiveFields() {
        throw new IllegalStateException("no names today");
    }

    @Override
    public List<ElementReference> getReferences() {
        throw new IllegalStateException("no names today");
    }

    @Override
    public Object create(ElementDefinition definition) {
        return maker.create(definition);
    }
}
