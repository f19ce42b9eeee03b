package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.MemberRow;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search for members looks into. It is folded here and not by the database: what is upper and lower case of a letter
 * would depend on which one it is and how it was set up.
 */
public final class SearchText {

    private static final String BETWEEN = "\u001f";

    private SearchText() {}

    /** All of a member that is searched, in one text. */
    static String of(MemberRow row) {
        return Stream.of(row.memberId(), row.name(), row.alias(), row.position())
                .map(SearchText::folded)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whether it can be part of a field. */
    public static boolean canMatch(String wanted) {
        return !wanted.contains(BETWEEN);
    }

    /** A pattern of {@code like} that finds it; {@code !} escapes. */
    public static String pattern(String wanted) {
        return "%" + folded(wanted).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
