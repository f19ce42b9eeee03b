package dev.corpkit.findings;

import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One cause, wherever it is found: what a person is told once, with the number of places, instead of once for each. Immutable.
 *
 * @param key tells causes apart, the same on all nodes and after a restart; the texts of places, enterprises' ids and moments
 *     are no part of it
 * @param urgency the most urgent
 * @param kind what kind it is
 * @param places where, the first {@link #NAMED} in their order
 * @param placeCount in how many places
 * @param cause of the first place
 * @param remedy of the first place
 * @param since the earliest
 * @param count how many things it is about, in all places
 */
public record FoldedFinding(
        String key,
        Urgency urgency,
        String kind,
        List<String> places,
        int placeCount,
        String cause,
        String remedy,
        Instant since,
        long count) {

    /** So many places are named. */
    public static final int NAMED = SameCause.FEW;

    /** Before it a source tells how many it has folded itself, which changes while the cause stays. */
    private static final String OF_THE_FIRST = "; of the first: ";

    /** Copies the places. */
    public FoldedFinding {
        places = List.copyOf(places);
    }

    /** Those of one kind and cause together, in {@link Finding#ORDER} of their first. */
    public static List<FoldedFinding> fold(Collection<Finding> findings) {
        Map<String, List<Finding>> byCause = new LinkedHashMap<>();
        findings.stream()
                .sorted(Finding.ORDER)
                .forEach(each -> byCause.computeIfAbsent(key(each), key -> new ArrayList<>())
                        .add(each));
        return byCause.entrySet().stream()
                .map(each -> folded(each.getKey(), each.getValue()))
                .toList();
    }

    /** All places in a few words: {@code "a, b, c and 4 more"}. */
    public String where() {
        return SameCause.few(places, placeCount);
    }

    private static String key(Finding finding) {
        return key(finding.kind(), finding.place(), finding.cause());
    }

    /** What {@link #key} is of one with these words. */
    public static String key(String kind, String place, String cause) {
        int ofFirst = cause.indexOf(OF_THE_FIRST);
        String first = ofFirst < 0 ? cause : cause.substring(ofFirst + OF_THE_FIRST.length());
        return kind + ": " + SameCause.of(first, List.of(place));
    }

    private static FoldedFinding folded(String key, List<Finding> same) {
        Finding first = same.get(0);
        List<String> places = same.stream().map(Finding::place).distinct().toList();
        return new FoldedFinding(
                key,
                first.urgency(),
                first.kind(),
                places.subList(0, Math.min(NAMED, places.size())),
                places.size(),
                first.cause(),
                first.remedy(),
                same.stream().map(Finding::since).min(Comparator.naturalOrder()).orElse(first.since()),
                same.stream().mapToLong(Finding::count).sum());
    }
}
