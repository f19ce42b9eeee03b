package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code corps:list} notes of an organization; the sentences are in {@code corps:problems}. */
final class ListNotes {

    private static final String NOT_AUTHORIZED = "notAuthorized";
    private static final String SCOPE = "scope";

    private ListNotes() {}

    /**
     * Of one.
     *
     * @param info what is known of it, as {@link Corp#getCorpInfo()} tells it
     */
    static String of(Instances.Found<Corp> found, Map<String, Object> info) {
        List<String> notes = new ArrayList<>();
        if (info.get("runningKind") != null) {
            notes.add(info.get("runningKind") + " run under way since " + info.get("runningSince"));
        }
        ElementStatus status = found.status();
        if (status.derivedFrom() != null) {
            notes.add("derived from " + status.derivedFrom());
        }
        status.problems().stream()
                .map(ListNotes::place)
                .distinct()
                .forEach(place -> notes.add("problem with " + place));
        found.instance().getFindings().forEach(finding -> note(finding, notes));
        return String.join("; ", notes);
    }

    private static void note(CorpFinding finding, List<String> notes) {
        if (finding.getKind().equals(NOT_AUTHORIZED)) {
            notes.add("not authorized");
        } else if (finding.getKind().equals(SCOPE)) {
            notes.add("empty visible scope since " + Moments.shown(finding.getSince())
                    + ": its administrator must set it");
        }
    }

    private static String place(ElementProblem problem) {
        String field = problem.field();
        return field == null ? problem.file().substring(problem.file().lastIndexOf('/') + 1) : field;
    }
}
