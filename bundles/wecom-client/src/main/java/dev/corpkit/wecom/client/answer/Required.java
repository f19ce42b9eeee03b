package dev.corpkit.wecom.client.answer;

import org.jspecify.annotations.Nullable;

/** What must be there. Jackson turns the exceptions into a {@link MalformedAnswer} that names the field. */
final class Required {

    private Required() {}

    /** That a field is not there, or holds nothing that can be used. The message is the field's name. */
    static final class MissingField extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private MissingField(String name) {
            super(name);
        }
    }

    static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new MissingField(name);
        }
        return value;
    }

    static long positive(long value, String name) {
        if (value <= 0) {
            throw new MissingField(name);
        }
        return value;
    }
}
