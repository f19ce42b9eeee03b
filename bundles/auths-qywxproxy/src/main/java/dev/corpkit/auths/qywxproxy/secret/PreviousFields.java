package dev.corpkit.auths.qywxproxy.secret;

import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@code previous} of the business file: secrets before those of now, and until when they count (contract row A17). */
public final class PreviousFields {

    private static final String PREVIOUS = "previous";
    private static final String UNTIL = "until";

    private final ElementDefinition definition;
    private final ConfigFields fields;
    private final String[] path;

    private PreviousFields(ElementDefinition definition, ConfigFields fields, String[] path) {
        this.definition = definition;
        this.fields = fields;
        this.path = path;
    }

    /** Below that path; empty where there is none. One that is no object is told to the fields. */
    public static Optional<PreviousFields> below(ElementDefinition definition, ConfigFields fields, String... path) {
        String[] own = with(path, PREVIOUS);
        Object value = definition.value(own);
        if (value != null && !(value instanceof Map)) {
            fields.wrong("an object with until and the secrets that changed", "another value", own);
            return Optional.empty();
        }
        return value == null ? Optional.empty() : Optional.of(new PreviousFields(definition, fields, own));
    }

    /** Whether one of these is written. */
    public boolean hasAny(String... names) {
        return Stream.of(names).anyMatch(name -> definition.value(with(path, name)) != null);
    }

    /** Where a field of it stands. */
    public String[] at(String name) {
        return with(path, name);
    }

    /** Says that none of the secrets that it may hold is in it. */
    public void missing(String expected) {
        fields.wrong(expected, "none of them", path);
    }

    /** A secret, null where it did not change; one that is the same as now is told to the fields. */
    public @Nullable String secret(String name, @Nullable String current) {
        String previous = fields.optionalText(at(name));
        refuseSame(Objects.equals(previous, current) && previous != null, name);
        return previous;
    }

    /** Tells the fields that what was before is what is now. */
    public void refuseSame(boolean same, String name) {
        if (same && fields.isRight(at(name))) {
            fields.wrong("what it was before it changed", "the same as now", at(name));
        }
    }

    /** From when on they are refused; null where that is wrong. */
    public @Nullable Instant until() {
        String text = fields.text(at(UNTIL));
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            if (fields.isRight(at(UNTIL))) {
                fields.wrong(
                        "a moment such as 2026-12-31T18:00:00+08:00 or 2026-12-31T10:00:00Z",
                        "another text",
                        at(UNTIL));
            }
            return null;
        }
    }

    private static String[] with(String[] path, String name) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = name;
        return longer;
    }
}
