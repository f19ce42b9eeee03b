package dev.corpkit.element.runtime.derivation;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names a folder below an app could have: a derived one comes from outside, often with an enterprise's id in it. */
final class FullNames {

    static final String EXPECTED =
            "derived elements with names a folder could have: parts between dots that are not blank, without slashes and"
                    + " control characters, at most 255 characters in all";

    private static final int LONGEST = 255;
    private static final Pattern PART = Pattern.compile("[^/\\\\\\p{Cc}\\p{Cs}\uFFFD]+");

    private FullNames() {}

    static boolean isGood(String fullName) {
        return fullName.length() <= LONGEST
                && Stream.of(fullName.split("\\.", -1))
                        .allMatch(part -> !part.isBlank() && PART.matcher(part).matches());
    }
}
