package dev.corpkit.corps.shell;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind a command and its options. Taken as a whole, since Gogo's own words for a wrong number of them help
 * nobody. They are not repeated in messages: one may be a secret.
 *
 * @param usage how the command is called
 * @param words in their order
 */
record Words(String usage, List<String> words) {

    static Words of(String usage, String... words) {
        Words all = new Words(usage, List.of(words));
        if (!all.words.isEmpty() && all.words.get(0).startsWith("-")) {
            throw all.wrong();
        }
        return all;
    }

    /** At most one, the name of an auth element; empty where there is none. */
    String optionalName() {
        if (words.size() > 1) {
            throw wrong();
        }
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The name in front of the last word, empty where it stands alone. */
    String name() {
        if (words.isEmpty() || words.size() > 2) {
            throw wrong();
        }
        return words.size() == 1 ? "" : words.get(0);
    }

    /** The last of one or two. */
    String last() {
        name();
        return words.get(words.size() - 1);
    }

    /** The last of one or two, a number. */
    long lastNumber() {
        return number(last()).orElseThrow(this::wrong);
    }

    /** A number from 1; empty for anything else. */
    static Optional<Long> number(String word) {
        return word.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
    }

    IllegalArgumentException wrong() {
        return new IllegalArgumentException("Usage: " + usage);
    }
}
