package dev.corpkit.corps.store.jpa.service;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values of the store's configuration as a person wrote them. Blanks behind and before a value are trimmed, as nobody sees
 * them; a password keeps them. Shows no value.
 */
final class StoreFile {

    private static final Set<String> KNOWN =
            Set.of("url", "user", ".password", "poolSize", ".secretKey", "keyFile", "retrySeconds");

    private final Map<String, ?> values;

    /**
     * Of a configuration.
     *
     * @throws IllegalArgumentException if it has a setting that was meant as another, which would not be looked at
     */
    StoreFile(Map<String, ?> values) {
        this.values = values;
        values.keySet().stream().filter(Predicate.not(KNOWN::contains)).forEach(StoreFile::refuseMisspelt);
    }

    /** Trimmed; empty where nothing is set. */
    String text(String name) {
        return exactly(name).strip();
    }

    /** As it is; empty where nothing is set. */
    String exactly(String name) {
        Object value = value(name);
        return value == null ? "" : value.toString();
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException if it is none, or below {@code least}
     */
    int number(String name, int least, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, least);
        }
        throw wrong(name, least);
    }

    private @Nullable Object value(String name) {
        return values.get(name);
    }

    private static IllegalArgumentException wrong(String name, int least) {
        return new IllegalArgumentException("'" + name + "' must be a whole number from " + least + " on");
    }

    /** A byte order mark before the first setting, a dot forgotten: without this, an H2 file would be opened instead. */
    private static void refuseMisspelt(String name) {
        KNOWN.stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst()
                .ifPresent(known -> {
                    throw new IllegalArgumentException("'" + name.replaceAll("[^ -~]", "?")
                            + "' is no setting, '" + known + "' is: write it so, with nothing unseen before it (a byte"
                            + " order mark; save the file as UTF-8 without one)");
                });
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
