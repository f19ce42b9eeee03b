package dev.corpkit.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What texts about one cause have in common, so that they are told once with a count: the text without what differs from one
 * place to the next.
 */
public final class SameCause {

    private static final int LONGEST = 160;
    private static final int FEW_NAMES = 3;
    private static final Pattern WECOM = Pattern.compile("WeCom (\\S+) for \\S+ failed: errcode (-?\\d+)");

    /** Moments, ids of runs and numbers. */
    private static final Pattern DIFFERS = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+([.,]\\d+)?");

    private SameCause() {}

    /**
     * The common part of a text.
     *
     * @param names what names the place in the text: an organization, an enterprise
     * @return of a refusal by WeCom its path and code, {@code user/list (48002)}; else the text without names and numbers
     */
    public static String of(String text, Collection<String> names) {
        Matcher refusal = WECOM.matcher(text);
        if (refusal.find()) {
            return refusal.group(1) + " (" + refusal.group(2) + ")";
        }
        String common = text;
        for (String name : names.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            common = common.replace(name, "…");
        }
        common = DIFFERS.matcher(common).replaceAll("#");
        return common.length() <= LONGEST ? common : common.substring(0, LONGEST) + "…";
    }

    /** The first names of many: {@code a, b, c and 56 more}. */
    public static String few(List<String> names) {
        List<String> first = names.subList(0, Math.min(FEW_NAMES, names.size()));
        int more = names.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }
}
