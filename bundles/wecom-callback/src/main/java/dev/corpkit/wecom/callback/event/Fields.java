package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The elements below one, read as what they must be; absent ones are null. An optional number that is none counts as absent and
 * costs nothing else, for whatever an event names is read again; a required one that is none is refused by name.
 */
record Fields(EventField parent) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    /** Of userids, corp ids, suite ids, codes and kinds: nothing that could break a log line. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,512}");

    @Nullable
    String text(String name) {
        EventField field = parent.field(name);
        return field == null ? null : field.text();
    }

    /** The elements below a named one; an absent one has none. */
    Fields in(String name) {
        EventField field = parent.field(name);
        return new Fields(field == null ? new EventField(name, "", List.of()) : field);
    }

    /** An id that must be there. */
    String id(String name) {
        return required(name, optionalId(name));
    }

    /** An id; null where absent or empty. */
    @Nullable
    String optionalId(String name) {
        String text = text(name);
        return text == null || text.isEmpty() ? null : matching(name, ID, text);
    }

    long requiredNumber(String name) {
        return required(name, number(name));
    }

    /** A number; null where absent or none. */
    @Nullable
    Long number(String name) {
        String text = text(name);
        return text == null ? null : whole(text).orElse(null);
    }

    /** A number; null where absent or empty. */
    @Nullable
    Long strictNumber(String name) {
        String text = text(name);
        return text == null || text.isEmpty() ? null : whole(text).orElseThrow(() -> malformed(name));
    }

    /** A small number such as a status; null where absent or none. */
    @Nullable
    Integer smallNumber(String name) {
        String text = text(name);
        return text == null ? null : small(text).orElse(null);
    }

    /** Ids between commas, without what is none; null where absent. */
    @Nullable
    List<String> ids(String name) {
        return list(name, item -> ID.matcher(item).matches() ? Optional.of(item) : Optional.empty());
    }

    /** Numbers between commas, without what is none; null where absent. */
    @Nullable
    List<Long> numbers(String name) {
        return list(name, Fields::whole);
    }

    /** Small numbers between commas, without what is none; null where absent. */
    @Nullable
    List<Integer> smallNumbers(String name) {
        return list(name, Fields::small);
    }

    private <T> @Nullable List<T> list(String name, Function<String, Optional<T>> item) {
        String text = text(name);
        return text == null
                ? null
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(item)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<Long> whole(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Integer> small(String text) {
        return whole(text).filter(number -> number == number.intValue()).map(Long::intValue);
    }

    private static String matching(String name, Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw malformed(name);
        }
        return text;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw malformed(name);
        }
        return value;
    }

    static CallbackRefusedException malformed(String name) {
        return new CallbackRefusedException(Refusal.MALFORMED_EVENT, name);
    }
}
