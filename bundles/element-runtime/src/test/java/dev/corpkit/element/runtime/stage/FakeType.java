package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementType;
import java.util.List;
import java.util.function.Function;

/** A Type that makes what it is told to. */
public final class FakeType implements ElementType {

    private final List<Class<?>> interfaces;
    private final Function<ElementDefinition, Object> maker;
    private final List<String> identity;
    private final List<String> exclusive;
    private final List<ElementReference> references;

    public FakeType(List<Class<?>> interfaces, Function<ElementDefinition, Object> maker) {
        this(interfaces, maker, List.of(), List.of(), List.of());
    }

    private FakeType(
            List<Class<?>> interfaces,
            Function<ElementDefinition, Object> maker,
            List<String> identity,
            List<String> exclusive,
            List<ElementReference> references) {
        this.interfaces = interfaces;
        this.maker = maker;
        this.identity = identity;
        this.exclusive = exclusive;
        this.references = references;
    }

    /** The same, whose elements stand for what those fields say. */
    public FakeType identifiedBy(String... fields) {
        return new FakeType(interfaces, maker, List.of(fields), exclusive, references);
    }

    /** The same, whose elements have those fields alone. */
    public FakeType alone(String... fields) {
        return new FakeType(interfaces, maker, identity, List.of(fields), references);
    }

    /** The same, whose elements name others. */
    public FakeType naming(ElementReference... others) {
        return new FakeType(interfaces, maker, identity, exclusive, List.of(others));
    }

    @Override
    public List<String> getIdentityFields() {
        return identity;
    }

    @Override
    public List<String> getExclusiveFields() {
        return exclusive;
    }

    @Override
    public List<ElementReference> getReferences() {
        return references;
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
