package dev.corpkit.wecom.client.answer;

import org.jspecify.annotations.Nullable;

/** What must be there. Jackson turns the exceptions into a {@link MalformedAnswer} that names the place. */
final class Required {

    private Required() {}

    static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    static long positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
