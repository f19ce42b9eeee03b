package dev.corpkit.corps.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands behind a command and its options. Taken as a whole, since Gogo's own words for a wrong number of them help
 * nobody. They are not repeated in messages: one may be a secret.
 *
 * @param usage how the command is called
 * @param words in their order
 */
public record Words(String usage, List<String> words) {

    private static final long MOST = 1_000_000;

    /** An option that the command does not have; a code may begin with a dash, too. */
    private static final Pattern OPTION = Pattern.compile("-[A-Za-z]|--[a-z][a-z-]*");

    /** For a command that takes words; an option among them is none of its. */
    public static Words of(String usage, String... words) {
        Words all = new Words(usage, List.of(words));
        if (all.words.stream().anyMatch(OPTION.asMatchPredicate())
                || !all.words.isEmpty() && all.words.get(0).startsWith("-")) {
            throw all.wrong();
        }
        return all;
    }

    /** For a command that takes none. */
    public static void none(String usage, String... words) {
        of(usage, words).expect(0);
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

    /** So many. */
    public Words expect(int count) {
        return expect(count, count);
    }

    /** So many, none of them empty. */
    Words expect(int least, int most) {
        if (words.size() < least || words.size() > most || words.contains("")) {
            throw wrong();
        }
        return this;
    }

    int count() {
        return words.size();
    }

    /** The one at a place. */
    public String at(int place) {
        return words.get(place);
    }

    /** Those from a place on. */
    List<String> from(int place) {
        return words.subList(place, words.size());
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

    /** What stands behind {@code --limit}. */
    static long limit(String word) {
        return whole("--limit", word, MOST);
    }

    /** What stands behind an option: a number from 1 to that. */
    static long whole(String option, String word, long most) {
        return whole(option, word, 1, most);
    }

    /** The same from another number on. */
    static long whole(String option, String word, long least, long most) {
        return Optional.of(word)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() ->
                        new IllegalArgumentException(option + " must be a whole number from " + least + " to " + most));
    }

    /** What stands behind an option that knows these words; empty where the option is not given. */
    static String one(String option, String word, List<String> known) {
        if (!word.isEmpty() && !known.contains(word)) {
            throw new IllegalArgumentException(option + " must be one of " + String.join(", ", known));
        }
        return word;
    }

    IllegalArgumentException wrong() {
        return new IllegalArgumentException("Usage: " + usage);
    }
}
