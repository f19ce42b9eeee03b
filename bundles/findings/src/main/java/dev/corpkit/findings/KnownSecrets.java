package dev.corpkit.findings;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Values that are known as secrets, of this whole process: whatever text they stand in, {@link OneLine} shows stars in their
 * place. One that was a secret stays one. Held in memory only. Thread-safe.
 */
public final class KnownSecrets {

    /** Shorter ones stand in many innocent words. */
    private static final int SHORTEST = 8;

    private static final String STARS = "***";
    private static final Set<String> VALUES = new ConcurrentSkipListSet<>();

    private KnownSecrets() {}

    /** One more; one of fewer than eight characters is not taken. */
    public static void add(String value) {
        if (value.length() >= SHORTEST) {
            VALUES.add(value);
        }
    }

    /** The text with stars for each of them, the longest first. */
    static String masked(String text) {
        List<String> there = VALUES.stream()
                .filter(text::contains)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        String masked = text;
        for (String value : there) {
            masked = masked.replace(value, STARS);
        }
        return masked;
    }
}
