package dev.corpkit.corps.sync.finding;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.corps.sync.snapshot.OddAnswer;
import dev.corpkit.findings.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings that a run leaves. Those of its kinds that it does not leave are mended.
 *
 * @param kinds the kinds that the run tells of: a run that reads some objects only knows nothing of gaps
 * @param rows the findings; one that stood before keeps its {@code since}
 */
public record RunFindings(Set<Kind> kinds, List<FindingRow> rows) {

    /** Of a run that tells nothing. */
    public static final RunFindings NONE = new RunFindings(Set.of(), List.of());

    private static final String UNEXPLAINED_CAUSE =
            " no longer visible to our application, and neither the visible scope nor"
                    + " an event explains it: they may have resigned, or have left the scope while an event was lost";
    private static final String UNEXPLAINED_REMEDY =
            "List them with corps:members NAME --status unexplained; declare those"
                    + " who resigned with corps:resigned --reason TEXT NAME MEMBER…. A delete_user event or a reading that shows them settles it, too";

    private static final String EMPTY_SCOPE_CAUSE =
            "The visible scope of our application is empty: the enterprise lets us see nothing, so nothing can be read";
    private static final String EMPTY_SCOPE_REMEDY =
            "The enterprise's administrator sets the application's visible scope in WeCom's admin console; auths:admins"
                    + " CORPID tells who that is. A sync follows by itself.";

    /** Copies. */
    public RunFindings {
        kinds = Set.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /**
     * The findings of a full reading.
     *
     * @param unexplained how many members are out of scope without an explanation once the run is over
     */
    public static RunFindings ofFull(Observation observation, long unexplained, Instant now) {
        List<FindingRow> rows = new ArrayList<>();
        observation.gaps().byPlace().values().forEach(gaps -> rows.add(gap(gaps, now)));
        oddAnswers(observation.oddAnswers(), now, rows);
        rows.addAll(unexplained(unexplained, now));
        return new RunFindings(EnumSet.of(Kind.GAP, Kind.SCOPE, Kind.ODD_ANSWER, Kind.UNEXPLAINED_MEMBERS), rows);
    }

    /** The finding of a full reading that saw nothing, as the visible scope is empty. */
    public static RunFindings ofEmptyScope(Instant now) {
        return new RunFindings(
                EnumSet.of(Kind.SCOPE),
                List.of(new FindingRow(Kind.SCOPE, "visible scope", EMPTY_SCOPE_CAUSE, EMPTY_SCOPE_REMEDY, now, 1)));
    }

    /** The findings of a run that tells only how many members are out of scope without an explanation. */
    public static RunFindings ofMembers(long unexplained, Instant now) {
        return new RunFindings(EnumSet.of(Kind.UNEXPLAINED_MEMBERS), unexplained(unexplained, now));
    }

    /** The same, with the finding of a kind that this run tells, or without where it does not stand. */
    public RunFindings with(Kind kind, List<FindingRow> more) {
        Set<Kind> allKinds = EnumSet.of(kind);
        allKinds.addAll(kinds);
        List<FindingRow> all = new ArrayList<>(rows);
        all.addAll(more);
        return new RunFindings(allKinds, all);
    }

    private static FindingRow gap(List<Gap> gaps, Instant now) {
        Gap first = gaps.get(0);
        String problem = first.problem();
        String cause = problem.endsWith(first.remedy())
                ? problem.substring(0, problem.length() - first.remedy().length())
                        .strip()
                : problem;
        return new FindingRow(Kind.GAP, first.place(), cause, first.remedy(), now, gaps.size());
    }

    private static void oddAnswers(List<OddAnswer> oddAnswers, Instant now, List<FindingRow> rows) {
        Map<String, List<OddAnswer>> byPlace = new LinkedHashMap<>();
        oddAnswers.forEach(odd ->
                byPlace.computeIfAbsent(odd.place(), place -> new ArrayList<>()).add(odd));
        byPlace.forEach((place, odd) -> rows.add(new FindingRow(
                Kind.ODD_ANSWER, place, odd.get(0).cause(), odd.get(0).remedy(), now, odd.size())));
    }

    private static List<FindingRow> unexplained(long members, Instant now) {
        return members == 0
                ? List.of()
                : List.of(new FindingRow(
                        Kind.UNEXPLAINED_MEMBERS,
                        "members",
                        Count.of(members, "member", "is", "are") + UNEXPLAINED_CAUSE,
                        UNEXPLAINED_REMEDY,
                        now,
                        members));
    }
}
