package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.ShownMoment;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the kept and the refused callbacks of a suite. Thread-safe. */
final class CallbackFindings {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Refusals of so long ago are nobody's business any more. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    CallbackFindings(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    List<Finding> now() {
        return store.inTransaction(tx -> Stream.of(waiting(tx), givenUp(tx), outdated(tx), refused(tx))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Finding> waiting(StoreTransaction tx) {
        Instant before = clock.instant().minus(LONGEST_WAIT);
        return tx.callbacks()
                .oldest(suiteId, State.WAITING)
                .filter(oldest -> oldest.isBefore(before))
                .map(oldest ->
                        waiting(Math.max(1, tx.callbacks().count(suiteId).getOrDefault(State.WAITING, 0L)), oldest));
    }

    private Finding waiting(long count, Instant oldest) {
        return finding(
                Urgency.WARNING,
                "callbacksWait",
                Count.of(count, "callback", "waits", "wait") + " to be worked on, the oldest since "
                        + ShownMoment.of(oldest) + ".",
                "See auths:callbacks " + suiteId + " for what it fails with.",
                oldest,
                count);
    }

    private Optional<Finding> givenUp(StoreTransaction tx) {
        return tx.callbacks()
                .oldest(suiteId, State.FAILED)
                .map(oldest -> finding(
                        Urgency.WARNING,
                        "callbacksGivenUp",
                        "Callbacks were given up: what they told is not done.",
                        "See auths:callbacks " + suiteId + " for why, mend it, then auths:retry " + suiteId
                                + " and the record's id. One whose auth code is spent is ended by it once its enterprise is in"
                                + " auths:list as authorized since.",
                        oldest,
                        Math.max(1, tx.callbacks().count(suiteId).getOrDefault(State.FAILED, 0L))));
    }

    /** Whoever sends them knows the previous token and key. */
    private Optional<Finding> outdated(StoreTransaction tx) {
        return lately(tx)
                .filter(CallbackFindings::isOutdated)
                .map(row -> finding(
                        Urgency.WARNING,
                        "callbacksOutdated",
                        "Callbacks by the previous token and key were refused within the last hour, since their time is over.",
                        "Enter the new ones in WeCom's console, or write a later authConfig.previous.until. If WeCom has the new"
                                + " ones, somebody else knows the previous ones: remove them from the file.",
                        row.lastAt(),
                        1))
                .findFirst();
    }

    private static boolean isOutdated(RefusalRow row) {
        return row.reason().equals(Refusal.OUTDATED_SECRETS.name());
    }

    private Stream<RefusalRow> lately(StoreTransaction tx) {
        Instant after = clock.instant().minus(LATELY);
        return tx.refusals().all(suiteId).stream().filter(row -> row.lastAt().isAfter(after));
    }

    /** Whoever finds the address can forge callbacks, so this alone calls nobody. */
    private Optional<Finding> refused(StoreTransaction tx) {
        List<RefusalRow> lately = lately(tx).filter(row -> !isOutdated(row)).toList();
        return lately.stream()
                .map(RefusalRow::lastAt)
                .min(Comparator.naturalOrder())
                .map(first -> finding(
                        Urgency.NOTICE,
                        "callbacksRefused",
                        "Callbacks were refused within the last hour: "
                                + lately.stream().map(RefusalRow::reason).collect(Collectors.joining(", ")) + ".",
                        "auths:refusals " + suiteId + " counts them; the operator's guide says what each mostly is.",
                        first,
                        lately.size()));
    }

    private Finding finding(Urgency urgency, String kind, String cause, String remedy, Instant since, long count) {
        return new Finding(urgency, kind, "suite " + suiteId, cause, remedy, since, count);
    }
}
