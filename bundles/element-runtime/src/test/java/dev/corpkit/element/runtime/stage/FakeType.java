package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementType;
import java.util.List;
import java.util.function.Function;

/** A Type that makes what it is told to. */
public final class FakeType implements ElementType {

    private final List<Class<?>> interfaces;
    private final Function<ElementDefinition, Object> maker;

    public FakeType(List<Class<?>> interfaces, Function<ElementDefinition, Object> maker) {
        this.interfaces = interfaces;
        this.maker = maker;
    }

    /** Makes things. */
    public static FakeType making(Function<ElementDefinition, Object> maker) {
        return new FakeType(List.of(Thing.class), maker);
    }

    @Override
    public List<Class<?>> getInterfaces() {
        return interfaces;
    }

    @Override
    public Object create(ElementDefinition definition) {
        return maker.apply(definition);
    }
}
