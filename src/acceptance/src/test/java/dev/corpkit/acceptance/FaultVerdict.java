package dev.corpkit.acceptance;

import static dev.corpkit.provider.Exact.minus;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What became of a disturbed sync, held against the laws of the matrix. */
final class FaultVerdict {

    /** An API path, or what kind of object something is about. */
    private static final Pattern PLACE = Pattern.compile(
            "(department|user|tag|agent|service)/[a-z]+|gettoken|[Dd]epartment \\d+|[Tt]ag \\d+|members?|scope|tags");

    private static final Pattern CODE = Pattern.compile("errcode (-?\\d+)");

    private final FaultCell cell;
    private final OrganizationState before;
    private final OrganizationState after;
    private final Truth truth;
    private final @Nullable SyncReport report;
    private final @Nullable CorpException failure;
    private final List<String> broken = new ArrayList<>();

    FaultVerdict(
            FaultCell cell,
            OrganizationState before,
            OrganizationState after,
            Truth truth,
            @Nullable SyncReport report,
            @Nullable CorpException failure) {
        this.cell = cell;
        this.before = before;
        this.after = after;
        this.truth = truth;
        this.report = report;
        this.failure = failure;
        nobodyIsWronglyOffline();
        noLocalChangeIsLost();
        somethingSaysWhatHappened();
    }

    private void nobodyIsWronglyOffline() {
        minus(after.offline(), before.offline()).stream()
                .filter(truth::employs)
                .forEach(id -> broken.add("(a) wrongly offline: " + id));
        SortedSet<String> depts = common(before.deptIds(), truth.deptIds());
        minus(depts, after.deptIds()).forEach(id -> broken.add("(a) wrongly removed: department " + id));
        if (!cell.mode().keepsLyingOfTags(cell.api())) {
            withdrawn().forEach(pair -> broken.add("(a) wrongly withdrawn: role of " + pair));
        }
    }

    private SortedSet<String> withdrawn() {
        return minus(common(before.granted(), truth.tagged()), after.held());
    }

    private void noLocalChangeIsLost() {
        minus(before.local(), after.local()).forEach(line -> broken.add("(b) lost: " + line));
    }

    private void somethingSaysWhatHappened() {
        if (failure != null) {
            expect(after.equals(before), "(c) it failed, and something changed");
            String said = failure.getMessage();
            boolean why = Pattern.compile(cell.mode().code()).matcher(said).find();
            expect(why && names(said), "(c) the failure does not say where or why: " + failure.getMessage());
            return;
        }
        if (report.getOutcome() == Outcome.PARTIAL) {
            expect(
                    report.getProblems().stream().anyMatch(FaultVerdict::names),
                    "(c) no problem says where: " + report.getProblems());
            return;
        }
        expect(
                cell.mode().lies().contains(cell.api()) || isExact(),
                "(c) it calls itself complete, and is not: " + truth.differences(after));
    }

    private static boolean names(String sentence) {
        return PLACE.matcher(sentence).find();
    }

    private boolean isExact() {
        return truth.differences(after).isEmpty();
    }

    /** The next sync, after the fault. */
    void afterwards(SyncReport next, OrganizationState state, Truth now) {
        expect(
                next.getOutcome() == Outcome.COMPLETE && next.getHeld().isEmpty(),
                "(d) the next sync is not whole: " + next.getProblems() + next.getHeld());
        now.differences(state).forEach(difference -> broken.add("(d) after the next sync: " + difference));
        minus(state.offline(), before.offline()).stream()
                .filter(now::employs)
                .forEach(id -> broken.add("(d) still wrongly offline: " + id));
        minus(before.local(), state.local()).forEach(line -> broken.add("(d) lost: " + line));
    }

    FaultCell cell() {
        return cell;
    }

    List<String> broken() {
        return broken;
    }

    /** In a word or two. */
    String outcome() {
        String outcome = cameTo();
        if (report != null && !report.getHeld().isEmpty()) {
            outcome += ", held";
        }
        return broken.isEmpty() ? outcome : "BROKEN " + outcome;
    }

    private String cameTo() {
        if (failure != null) {
            Matcher code = CODE.matcher(failure.getMessage());
            return code.find() ? "failed " + code.group(1) : "failed";
        }
        if (report.getOutcome() == Outcome.PARTIAL) {
            return "partial";
        }
        if (!withdrawn().isEmpty()) {
            return "withdrawn";
        }
        return isExact() ? "complete" : "behind";
    }

    /** The sentences of the sync. */
    String told() {
        return failure != null ? failure.getMessage() : report.getProblems().toString();
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static SortedSet<String> common(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }
}
