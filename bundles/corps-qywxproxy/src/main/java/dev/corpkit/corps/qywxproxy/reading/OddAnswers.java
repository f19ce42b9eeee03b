package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.sync.snapshot.OddAnswer;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was odd in the answers of one reading, and what that cost. None of it is a gap: what may hide a stored object is
 * noted as such in {@link ReadingNotes}. Many places with one cause are one finding. Thread-safe.
 */
final class OddAnswers {

    private static final int SHOWN = 5;

    private static final String STAYS = "What is stored stays. If it lasts, let the enterprise's administrator save the"
            + " object again in WeCom's admin console, or report it to WeCom.";

    private final Map<Cause, Set<String>> places = new TreeMap<>();
    private boolean deptLost;

    private record Cause(String text, String remedy) implements Comparable<Cause> {
        @Override
        public int compareTo(Cause other) {
            return text.compareTo(other.text);
        }
    }

    /**
     * Fields that could not be read.
     *
     * @param asked what was asked for, such as {@code department 2}; empty where the path says it all
     */
    void fields(String asked, List<AnswerDefect> defects) {
        defects.forEach(defect -> note(place(asked, defect), defect.fieldName() + " " + defect.problem(), STAYS));
    }

    /** A department without a usable id: left out, and so are its direct members unless they are asked for themselves. */
    synchronized void lostDept(List<AnswerDefect> defects) {
        deptLost = true;
        String remedy =
                "The department is left out. Nobody goes offline by it: each stored member who was not found is asked"
                        + " for. Report it to WeCom.";
        if (defects.isEmpty()) {
            note("department/list", "a department has no usable id", remedy);
        }
        defects.forEach(
                defect -> note(place("", defect), "a department's " + defect.field() + " " + defect.problem(), remedy));
    }

    /** Whether a department was left out that may have members. */
    synchronized boolean isDeptLost() {
        return deptLost;
    }

    /** One object, or one department of a member, that came again. */
    void twice(String place) {
        note(
                place,
                "the same object or department came more than once in one answer",
                "The first one counts, with the departments of all. Nothing is to be done; if it lasts, report it to WeCom.");
    }

    /** A text of which not all is kept: too long, or with characters that no list should show. */
    void text(String place, @Nullable String sent, @Nullable String kept) {
        if (sent == null || sent.equals(kept)) {
            return;
        }
        if (sent.length() > Limits.NAME) {
            note(
                    place,
                    "a text is longer than " + Limits.NAME + " characters",
                    "It is stored cut. Shorten it in WeCom if the rest matters.");
        } else {
            note(
                    place,
                    "a text holds control characters, line breaks or marks that turn the direction of writing",
                    "It is stored without them. Correct it in WeCom.");
        }
    }

    /** A root that is below something. */
    void rootWithParent(String place) {
        note(
                place,
                "the root department has a parent",
                "The root stays the top. Nothing is to be done; if it lasts, report it to WeCom.");
    }

    /** A leader whose id no store could keep. */
    void lostLeader(String place) {
        note(place, "a leader's userid cannot be stored", STAYS);
    }

    /** Something else, with what a person can do about it. */
    synchronized void note(String place, String cause, String remedy) {
        places.computeIfAbsent(new Cause(cause, remedy), ignored -> new TreeSet<>())
                .add(place);
    }

    private static String place(String asked, AnswerDefect defect) {
        return asked.isEmpty() ? defect.place() : defect.place() + " of " + asked;
    }

    /** One for each cause, in the order of their causes. */
    synchronized List<OddAnswer> findings() {
        List<OddAnswer> findings = new ArrayList<>();
        places.forEach((cause, all) -> findings.add(new OddAnswer(folded(all), cause.text(), cause.remedy())));
        return findings;
    }

    private static String folded(Set<String> places) {
        String shown = String.join("; ", places.stream().limit(SHOWN).toList());
        return places.size() <= SHOWN ? shown : shown + "; and " + (places.size() - SHOWN) + " more";
    }
}
