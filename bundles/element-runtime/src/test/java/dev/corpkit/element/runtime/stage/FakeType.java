package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementType;
import java.util.List;
import java.util.function.Function;

/** A Type that makes what it is told to. */
public final class FakeType implements ElementType {

    private final List<Class<?>> interfaces;
    private final Function<ElementDefinition, Object> maker;
    private final List<String> identity;

    public FakeType(List<Class<?>> interfaces, Function<ElementDefinition, Object> maker) {
        this(interfaces, maker, List.of());
    }

    private FakeType(List<Class<?>> interfaces, Function<ElementDefinition, Object> maker, List<String> identity) {
        this.interfaces = interfaces;
        this.maker = maker;
        this.identity = identity;
    }

    /** The same, whose elements stand for what those fields say. */
    public FakeType identifiedBy(String... fields) {
        return new FakeType(interfaces, maker, List.of(fields));
    }

    @Override
    public List<String> getIdentityFields() {
        return identity;
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
