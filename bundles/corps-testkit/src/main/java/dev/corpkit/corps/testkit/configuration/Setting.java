package dev.corpkit.corps.testkit.configuration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting as the product asks for it.
 *
 * @param name its name
 * @param expected what would be right, in the product's words
 * @param otherwise its default
 * @param reader reads a text; empty, or an {@link IllegalArgumentException}, says it is wrong
 * @param wrong values that are wrong
 * @param extremes the smallest and the largest that are right, where it is a number
 */
public record Setting(
        String name,
        String expected,
        Object otherwise,
        Function<String, ? extends Optional<?>> reader,
        List<String> wrong,
        List<String> extremes) {

    /** A number of a range. */
    static Setting number(String name, long otherwise, long least, long most) {
        return new Setting(
                name,
                "a whole number from " + least + " to " + most,
                otherwise,
                text -> Optional.of(Long.valueOf(text)),
                List.of("soon", "1.5", "9".repeat(30), Long.toString(least - 1), Long.toString(most + 1)),
                List.of(Long.toString(least), Long.toString(most)));
    }

    /** One of few words or of a form, which a control character is never of. */
    static <T> Setting formed(String name, String expected, T otherwise, Function<String, Optional<T>> reader) {
        return new Setting(name, expected, otherwise, reader, List.of("\\u0000"), List.of());
    }

    /** A text that may be anything. */
    static Setting free(String name, String otherwise) {
        return new Setting(name, "anything", otherwise, Optional::of, List.of(), List.of());
    }

    /** Whether its value is shown nowhere. */
    public boolean isPrivate() {
        return name.startsWith(".");
    }

    /** Whether a text says what nothing written says, too; where that is said elsewhere, whether it is right. */
    public boolean isDefault(String text) {
        return text.isEmpty()
                || reader.apply(text)
                        .filter(read -> otherwise.equals("") || otherwise.equals(read))
                        .isPresent();
    }
}
