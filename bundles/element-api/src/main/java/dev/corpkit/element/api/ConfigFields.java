package dev.corpkit.element.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one business file and keeps what is wrong with each, so that a person is told of all at once. A wrong
 * field reads as its default (a required text as an empty one) until {@link #check()} throws; no value of a text is ever
 * shown. Paths are field names from the top: {@code "guard", "maxRemovals"}. Not thread-safe.
 *
 * <pre>{@code
 * ConfigFields fields = new ConfigFields(definition);
 * String corpId = fields.text("corpId");
 * boolean autoInit = fields.flag(true, "autoInit");
 * fields.check();
 * }</pre>
 */
public final class ConfigFields {

    /** What is expected of a text that identifies something. */
    static final String TEXT = "a text without blanks at its ends";

    private final ElementDefinition definition;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Of the business file of a definition. */
    public ConfigFields(ElementDefinition definition) {
        this.definition = definition;
    }

    /** A text that must be there and identifies something: an id, a name, a secret. Empty where it is wrong. */
    public String text(String... path) {
        Object value = definition.value(path);
        if (value instanceof String text
                && !TextFlaw.isBlank(text)
                && TextFlaw.of(text).isEmpty()) {
            return text;
        }
        wrong(TEXT, kind(value), path);
        return "";
    }

    /** The same, null where the field is absent. */
    public @Nullable String optionalText(String... path) {
        return definition.value(path) == null ? null : text(path);
    }

    /** One of some texts. */
    public String choice(List<String> choices, String otherwise, String... path) {
        Object value = definition.value(path);
        if (value == null || choices.contains(value)) {
            return value == null ? otherwise : value.toString();
        }
        wrong("one of " + String.join(", ", choices), kind(value), path);
        return otherwise;
    }

    /** True or false. */
    public boolean flag(boolean otherwise, String... path) {
        Object value = definition.value(path);
        if (value == null || value instanceof Boolean) {
            return value == null ? otherwise : (Boolean) value;
        }
        wrong("true or false", kind(value), path);
        return otherwise;
    }

    /** A number within bounds, both of which are in. */
    public double number(double least, double most, double otherwise, String... path) {
        Object value = definition.value(path);
        Optional<Double> number = within(value, least, most);
        if (value == null || number.isPresent()) {
            return number.orElse(otherwise);
        }
        wrong("a number from " + shown(least) + " to " + shown(most), shownNumber(value), path);
        return otherwise;
    }

    /** A whole number from {@code least} on. */
    public int wholeNumber(int least, int otherwise, String... path) {
        Object value = definition.value(path);
        Optional<Double> number = within(value, least, Integer.MAX_VALUE).filter(each -> each.equals(Math.rint(each)));
        if (value == null || number.isPresent()) {
            return number.map(Double::intValue).orElse(otherwise);
        }
        wrong("a whole number from " + least + " on", shownNumber(value), path);
        return otherwise;
    }

    /** Keeps a problem that the caller found. */
    public void wrong(String expected, String found, String... path) {
        problems.add(new FieldProblem(String.join(".", path), expected, found));
    }

    /** Whether nothing was wrong so far with the field of that path or below it. */
    public boolean isRight(String... path) {
        String field = String.join(".", path);
        return problems.stream()
                .map(FieldProblem::field)
                .noneMatch(wrong -> wrong.equals(field) || wrong.startsWith(field + "."));
    }

    /**
     * Ends the reading.
     *
     * @throws ElementConfigException with all that was wrong
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new ElementConfigException(problems);
        }
    }

    /** Words for what kind of value something is; never its content. */
    static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String text) {
            return TextFlaw.isBlank(text)
                    ? "a blank text"
                    : TextFlaw.of(text).map(flaw -> "a text with " + flaw).orElse("a text");
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof Map ? "an object" : "a list";
    }

    private static Optional<Double> within(@Nullable Object value, double least, double most) {
        return value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    /** A number that stands where one belongs is no secret. */
    private static String shownNumber(Object value) {
        return value instanceof Number ? value.toString() : kind(value);
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    @Override
    public String toString() {
        return "ConfigFields[" + definition + ", " + problems.size() + " wrong]";
    }
}
