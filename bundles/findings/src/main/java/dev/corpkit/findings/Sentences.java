package dev.corpkit.findings;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of others put into sentences: those of drivers, servers and WeCom end with a full stop, or with none. */
public final class Sentences {

    private static final Pattern STOPS = Pattern.compile("(?<!\\.)[\\s.]*\\.\\s*$|\\s+$");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;…。！？]", Pattern.DOTALL);

    private Sentences() {}

    /** All of them, each ended once; those without words are left out. */
    public static String of(@Nullable String... words) {
        return Stream.of(words)
                .map(each -> String.valueOf(each).strip())
                .filter(each -> !each.isEmpty())
                .map(each -> ENDED.matcher(each).matches() ? each : each + ".")
                .collect(Collectors.joining(" "));
    }

    /** The same words to stand within a sentence: without a full stop behind them. */
    public static String withoutStop(String words) {
        return words.endsWith("...") ? words : STOPS.matcher(words).replaceFirst("");
    }
}
