package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.ElementStatus;
import org.jspecify.annotations.Nullable;

/**
 * One declared element as others see it.
 *
 * @param status what has become of it
 * @param instance the instance, null unless loaded
 */
public record ElementState(ElementStatus status, @Nullable Object instance) {}
