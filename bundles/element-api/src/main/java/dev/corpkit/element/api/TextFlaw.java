package dev.corpkit.element.api;

import java.util.Optional;

/**
 * What nobody sees in a text that identifies something: a blank at an end, a control character in it. WeCom takes such an id
 * or secret for another one.
 */
public final class TextFlaw {

    private TextFlaw() {}

    /**
     * The flaw in words that follow "a text with": {@code a blank at the end}. The text itself is never part of them.
     *
     * @param text not blank as a whole
     * @return empty where it has none
     */
    public static Optional<String> of(String text) {
        boolean begins = isUnseen(text.codePointAt(0));
        boolean ends = isUnseen(text.codePointBefore(text.length()));
        if (begins || ends) {
            return Optional.of(
                    begins && ends
                            ? "a blank at the beginning and a blank at the end"
                            : "a blank at the " + (begins ? "beginning" : "end"));
        }
        return text.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of("a line break or another control character in it")
                : Optional.empty();
    }

    /** Whether a text shows nothing at all: empty, or only what nobody sees. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(TextFlaw::isUnseen);
    }

    /** Blanks of all scripts, line breaks, control and zero-width characters, byte order marks. */
    private static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
