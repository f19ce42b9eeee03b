package dev.corpkit.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What texts about one cause have in common, so that they are told once with a count: the text without what differs from one
 * place to the next.
 */
public final class SameCause {

    /** So many of many names are told. */
    static final int FEW = 3;

    private static final int LONGEST = 160;
    private static final Pattern WECOM = Pattern.compile("WeCom (\\S+) for \\S+ failed: errcode (-?\\d+)");

    /** Organizations, ids that WeCom gives to enterprises, moments, ids of runs. */
    private static final Pattern PLACE = Pattern.compile("[^\\s(]*\\bcorps\\.[^\\s),;:]+|\\bw[opw][A-Za-z0-9_-]{2,}"
            + "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Numbers, but no error code: WeCom's have five to seven digits, and what is counted rarely has. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(\\d{1,4}|\\d{8,})([.,]\\d+)?(?!\\d)");

    private SameCause() {}

    /**
     * The common part of a text.
     *
     * @param names what names the place in the text: an organization, an enterprise
     * @return of a refusal by WeCom its path and code, {@code user/list (48002)}; else the text without places and numbers, of a
     *     long one the first sentences
     */
    public static String of(String text, Collection<String> names) {
        return shortened(whole(text, names));
    }

    /** The same, but whole: for a person, who must not be left with half a remedy. */
    public static String whole(String text, Collection<String> names) {
        return refusal(text).orElseGet(() -> withoutPlaces(text, names));
    }

    /** Path and code of a refusal by WeCom, {@code user/list (48002)}; empty where the text tells none. */
    public static Optional<String> refusal(String text) {
        Matcher refusal = WECOM.matcher(text);
        return refusal.find() ? Optional.of(refusal.group(1) + " (" + refusal.group(2) + ")") : Optional.empty();
    }

    private static String withoutPlaces(String text, Collection<String> names) {
        String common = text;
        for (String name : names.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            common = common.replace(name, "…");
        }
        common = PLACE.matcher(common).replaceAll("…");
        return NUMBER.matcher(common).replaceAll("#");
    }

    private static String shortened(String common) {
        if (common.length() <= LONGEST) {
            return common;
        }
        int end = common.lastIndexOf(". ", LONGEST);
        return end > 0 ? common.substring(0, end + 1) : common.substring(0, LONGEST) + "…";
    }

    /** The first names of many: {@code a, b, c and 56 more}. */
    public static String few(List<String> names) {
        return few(names.subList(0, Math.min(FEW, names.size())), names.size());
    }

    /** The same, where only the first of so many are known. */
    static String few(List<String> first, int count) {
        int more = count - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
