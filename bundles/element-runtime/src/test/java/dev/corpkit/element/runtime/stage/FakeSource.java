package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An instance that derives what the test says at each moment. */
public record FakeSource(Supplier<List<DerivedElement>> answer) implements Thing, ElementSource {

    /** A thing derived from {@code corps.Template} with the variable {@code corpId}. */
    public static DerivedElement thing(String fullName, String corpId) {
        return new DerivedElement(fullName, "corps.Template", Map.of("corpId", corpId));
    }

    @Override
    public List<DerivedElement> getDerivedElements() {
        return answer.get();
    }
}
