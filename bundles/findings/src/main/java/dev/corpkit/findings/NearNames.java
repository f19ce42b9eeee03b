package dev.corpkit.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names like the one a person wrote, nearest first. */
public final class NearNames {

    private static final int MOST = 5;

    private NearNames() {}

    /** At most five of the known names that differ from the asked one by few letters, or only before the last dot. */
    public static List<String> of(String asked, Collection<String> known) {
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(name -> new Near(name, distance(asked, name)))
                .filter(near -> near.distance <= Math.max(2, asked.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** {@code "; near names: a, b"}, empty where there are none. */
    public static String hint(List<String> near) {
        return near.isEmpty() ? "" : "; near names: " + String.join(", ", near);
    }

    private static int distance(String asked, String name) {
        String a = asked.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return lastPart(a).equals(lastPart(b)) ? 0 : editDistance(a, b);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Levenshtein's, row by row. */
    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
