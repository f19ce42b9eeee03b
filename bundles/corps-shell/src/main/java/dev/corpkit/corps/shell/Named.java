package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import java.util.regex.Pattern;

/** An organization as commands show and take it. */
final class Named {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:/-]+");

    private Named() {}

    /** Its app and fullName. */
    static String of(Corp corp) {
        return corp.getAppId() + "/" + corp.getCorpFullName();
    }

    /** A command on that organization, ready to be entered. */
    static String command(String verb, Corp corp, String... words) {
        StringBuilder line = new StringBuilder(
                "corps:" + verb + " --app " + quoted(corp.getAppId()) + " " + quoted(corp.getCorpFullName()));
        for (String word : words) {
            line.append(' ').append(quoted(word));
        }
        return line.toString();
    }

    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
