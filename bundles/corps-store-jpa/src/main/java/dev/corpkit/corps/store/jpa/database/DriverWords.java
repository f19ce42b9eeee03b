package dev.corpkit.corps.store.jpa.database;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a driver or a library says, for a person: without the names and identities of its objects, which tell nobody anything. */
final class DriverWords {

    private static final String CLASS = "(?:[a-z_$][\\w$]*\\.){2,}[A-Z][\\w$]*";
    private static final String IDENTITY = "@[0-9a-f]+";
    private static final Pattern OBJECTS =
            Pattern.compile("\\b" + CLASS + "(?:" + IDENTITY + ")?(?::\\s*)?|" + IDENTITY + "\\b");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DriverWords() {}

    /** In one line; empty where nothing is said. */
    static Optional<String> of(Throwable failure) {
        String said = failure.getMessage() == null ? "" : failure.getMessage();
        String plain = BLANKS.matcher(OBJECTS.matcher(said).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return Optional.of(plain).filter(text -> !text.isEmpty());
    }
}
