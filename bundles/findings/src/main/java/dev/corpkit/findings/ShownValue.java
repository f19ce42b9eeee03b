package dev.corpkit.findings;

/** A value that somebody wrote and that is no secret, for a person: in quotes, shortened, on one harmless line. */
public final class ShownValue {

    private static final int MOST = 60;

    private ShownValue() {}

    /** At most the first 60 characters of it. */
    public static String of(String text) {
        String line = OneLine.of(text);
        boolean isLong = line.codePointCount(0, line.length()) > MOST;
        return "'" + (isLong ? line.substring(0, line.offsetByCodePoints(0, MOST)) + "…" : line) + "'";
    }

    /** Of a text that may be a secret its length only. */
    public static String lengthOf(String text) {
        return "a text of " + Count.of(text.codePointCount(0, text.length()), "character");
    }
}
