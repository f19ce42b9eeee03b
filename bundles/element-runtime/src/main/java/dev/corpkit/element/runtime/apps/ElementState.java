package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared element as others see it.
 *
 * @param status what has become of it
 * @param instance the instance, null unless loaded
 */
public record ElementState(ElementStatus status, @Nullable Object instance) {

    ElementState with(List<ElementProblem> problems) {
        return new ElementState(
                new ElementStatus(
                        status.appId(),
                        status.fullName(),
                        status.type(),
                        status.title(),
                        status.state(),
                        status.waitingFor(),
                        problems,
                        status.derivedFrom()),
                instance);
    }
}
