package dev.corpkit.corps.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names, ids and error texts as an enemy writes them, for tests of whatever is shown. */
public final class HostileTexts {

    /** What no line that is shown may hold. Written down anew here, so that it does not err with the code it tests. */
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\x{00}-\\x{1F}\\x{7F}-\\x{9F}\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{200B}-\\x{200F}"
                    + "\\x{2028}-\\x{202E}\\x{2060}-\\x{2069}\\x{3164}\\x{FEFF}\\x{FFA0}\\x{D800}-\\x{DFFF}\\x{E0000}-\\x{E007F}]");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private HostileTexts() {}

    /** The texts of hostile-texts.txt, their escapes read. */
    public static List<String> all() {
        try (InputStream in = Objects.requireNonNull(
                HostileTexts.class.getResourceAsStream("hostile-texts.txt"), "hostile-texts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(HostileTexts::unescaped)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All in one text. */
    public static String together() {
        return all().stream().collect(Collectors.joining("|"));
    }

    /** Whether a line holds something that does harm; a text of several lines always does. */
    public static boolean isHarmful(String line) {
        return HARMFUL.matcher(line).find();
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(match -> {
            String character = match.group(1) != null
                    ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                    : switch (match.group(2)) {
                        case "n" -> "\n";
                        case "r" -> "\r";
                        default -> match.group(2);
                    };
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }
}
