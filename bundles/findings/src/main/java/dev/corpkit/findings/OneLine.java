package dev.corpkit.findings;

/** A text from outside as one line that does a terminal, a log and a reader's eye no harm. */
public final class OneLine {

    private static final int INSTEAD = '?';

    private OneLine() {}

    /**
     * The text with a question mark for each control character (C0 and C1, line breaks of all scripts), each character that
     * turns the direction of text or shows nothing, and each half of a surrogate pair.
     */
    public static String of(String text) {
        return text.codePoints()
                .map(OneLine::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> INSTEAD;
            default -> codePoint;
        };
    }
}
