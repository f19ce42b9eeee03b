package dev.corpkit.corps.metrics;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.total.SyncTotal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a sync ended as it did, from a fixed list: WeCom's code where it named one. */
final class Cause {

    private static final Pattern CODE = Pattern.compile("errcode (-?\\d{1,7})");

    /** Those that somebody is to do something about (section 7 of the fact sheet). */
    private static final Set<String> CODES = Set.of(
            "-1", "40001", "40013", "40014", "40078", "40082", "40084", "40085", "40091", "41023", "42001", "42009",
            "45009", "45029", "45033", "48001", "48002", "48004", "50001", "50002", "60003", "60011", "60020", "60111",
            "301002", "301007", "701008", "701099");

    private Cause() {}

    /** {@code none}, {@code emptyScope}, a code, or {@code other}. */
    static String of(SyncTotal sync) {
        if (sync.outcome() == Outcome.COMPLETE) {
            return "none";
        }
        Matcher code = CODE.matcher(sync.problem());
        if (code.find()) {
            return CODES.contains(code.group(1)) ? code.group(1) : "other";
        }
        return sync.scopeEmpty() && sync.outcome() == Outcome.PARTIAL ? "emptyScope" : "other";
    }
}
