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

    /** As it is looked for. */
    public static String folded(String wanted) {
        return wanted.toLowerCase(Locale.ROOT);
    }
}
