package dev.corpkit.wecom.client.generic;

import dev.corpkit.findings.OneLine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files that came from outside, either way. */
final class FileNames {

    private static final int LONGEST = 128;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** What ends or continues a quoted header, or stands for many files. */
    private static final Pattern UNFIT = Pattern.compile("[\";:*?<>|]");

    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name without folders and unfit characters, its ending kept; {@code file} where nothing is left. */
    static String harmless(String name) {
        String own = UNFIT.matcher(OneLine.of(FOLDERS.matcher(name).replaceFirst("")))
                .replaceAll("_")
                .strip();
        String shown = own.replaceFirst("^\\.+", "");
        int from = Math.max(0, shown.length() - LONGEST);
        if (from > 0 && Character.isLowSurrogate(shown.charAt(from))) {
            from++;
        }
        return shown.isBlank() ? "file" : shown.substring(from);
    }

    /** The harmless name in a Content-Disposition; null where it has none. */
    static @Nullable String inDisposition(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return harmless(decoded(extended.group(1)));
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return null;
        }
        return harmless(plain.group(1) == null ? plain.group(2) : plain.group(1));
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }
}
