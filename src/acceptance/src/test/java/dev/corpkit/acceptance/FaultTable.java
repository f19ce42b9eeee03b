package dev.corpkit.acceptance;

import dev.corpkit.acceptance.FaultCell.Phase;
import dev.corpkit.simulator.faults.Fault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The matrix as Markdown: a table for each sync, a row a break mode, a column an API. */
final class FaultTable {

    private static final List<String> COLUMNS = List.of(
            "gettoken",
            "agent/get",
            "department/list",
            "tag/list",
            "tag/get",
            "user/list",
            "user/get",
            "user/simplelist",
            Fault.ANY_PATH);

    private static final String LEGEND = """
            # Fault matrix

            What a sync came to when the first, the middle or the last call of an API in its reading went wrong, once or from
            then on. `a · b · c` are these three calls; one word is all of them; `–` makes no sense. Any API counts the calls
            of the whole reading.

            - `complete`: after retries or a second word, and the mirror is exact
            - `partial`: what was read is applied, nothing removed, and the report says what is missing
            - `failed CODE`: an exception with API path and code; nothing changed
            - `behind`: WeCom's answer was wrong without an error, or overtaken, and was believed; nothing was lost, and the
              next sync is exact
            - `withdrawn`: the same, and a tag that answered wrongly twice took its role from its members until the next sync
            - `BROKEN`: a law of the matrix is broken

            """;

    private final Map<Phase, Map<String, Map<String, Map<Integer, String>>>> cells = new TreeMap<>();

    FaultTable(Collection<FaultVerdict> verdicts, List<BreakMode> modes) {
        for (Phase phase : Phase.values()) {
            cells.put(phase, new LinkedHashMap<>());
            modes.forEach(mode -> cells.get(phase).put(mode.name(), new LinkedHashMap<>()));
        }
        for (FaultVerdict verdict : verdicts) {
            FaultCell cell = verdict.cell();
            cells.get(cell.phase())
                    .get(cell.mode().name())
                    .computeIfAbsent(cell.api(), api -> new TreeMap<>())
                    .put(cell.call(), verdict.outcome());
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder(LEGEND);
        cells.forEach((phase, rows) -> {
            text.append(phase == Phase.FIRST_SYNC ? "## First sync\n\n" : "\n## Resync\n\n");
            text.append("| Break mode | ").append(String.join(" | ", COLUMNS).replace(Fault.ANY_PATH, "any API"));
            text.append(" |\n|").append("---|".repeat(COLUMNS.size() + 1)).append('\n');
            rows.forEach((mode, row) -> {
                text.append("| ").append(mode);
                COLUMNS.forEach(api -> text.append(" | ").append(words(row.getOrDefault(api, Map.of()))));
                text.append(" |\n");
            });
        });
        return text.toString();
    }

    private static String words(Map<Integer, String> byCall) {
        Set<String> different = new LinkedHashSet<>(byCall.values());
        return switch (different.size()) {
            case 0 -> "–";
            case 1 -> different.iterator().next();
            default -> String.join(" · ", byCall.values());
        };
    }
}
