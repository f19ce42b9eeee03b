package dev.corpkit.wecom.client.error;

import dev.corpkit.findings.OneLine;
import java.util.regex.Pattern;

/** Text of a library, made fit for logs and exceptions. */
final class SafeText {

    private static final int LONGEST = 200;
    private static final Pattern QUERY = Pattern.compile("\\?\\S*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private SafeText() {}

    /** A text without queries of addresses, in one line of at most 200 characters. */
    static String clean(String text) {
        String clean = CONTROL.matcher(QUERY.matcher(text).replaceAll("?…"))
                .replaceAll(" ")
                .strip();
        return OneLine.of(clean.substring(0, Math.min(LONGEST, clean.length())));
    }
}
