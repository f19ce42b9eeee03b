package dev.corpkit.findings;

/**
 * A text from outside as one line that does a terminal, a log and a reader's eye no harm, and shows no known secret: the one
 * place for all that is shown (contract row O3).
 */
public final class OneLine {

    private static final int INSTEAD = '?';

    private OneLine() {}

    /**
     * The text with a question mark for each control character (C0 and C1, line breaks of all scripts), each character that
     * turns the direction of text or shows nothing, and each half of a surrogate pair; and with stars for each secret of
     * {@link KnownSecrets}.
     */
    public static String of(String text) {
        String masked = KnownSecrets.masked(text);
        return masked.codePoints().noneMatch(OneLine::isHarmful)
                ? masked
                : masked.codePoints()
                        .map(codePoint -> isHarmful(codePoint) ? INSTEAD : codePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether it is one of those that {@link #of} replaces. */
    public static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isBlank(codePoint);
        };
    }

    /** Whether it is of another category and shows nothing all the same; variation selectors are parts of what shows. */
    private static boolean isBlank(int codePoint) {
        return switch (codePoint) {
            case 0x034F, // combining grapheme joiner
                    0x115F, // Hangul fillers
                    0x1160,
                    0x3164,
                    0xFFA0,
                    0x17B4, // Khmer inherent vowels
                    0x17B5,
                    0x180B, // Mongolian free variation selectors
                    0x180C,
                    0x180D,
                    0x180F -> true;
            default -> false;
        };
    }
}
