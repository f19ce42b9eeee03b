package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.RefusalRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Counts of refused callbacks. */
public abstract class RefusalRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private final String suite = unique("suite");

    @Test
    void theyAddUpAndTheLaterMomentStays() {
        add(suite, "signature", 2, THEN);
        add(suite, "signature", 3, THEN.plusSeconds(1));
        add(suite, "signature", 4, THEN.minusSeconds(1));

        assertThat(list(tx -> tx.refusals().all(suite)))
                .containsExactly(new RefusalRow(suite, "signature", 9, THEN.plusSeconds(1)));
    }

    @Test
    void theyAreOrderedByReasonAndSuitesNeverMix() {
        add(suite, "size", 1, THEN);
        add(suite, "age", 5_000_000_000L, THEN);
        add(unique("other-suite"), "size", 7, THEN);

        assertThat(list(tx -> tx.refusals().all(suite)))
                .containsExactly(
                        new RefusalRow(suite, "age", 5_000_000_000L, THEN), new RefusalRow(suite, "size", 1, THEN));
        assertThat(list(tx -> tx.refusals().all(unique("no-suite")))).isEmpty();
    }

    @Test
    void noneIsLostWhenSeveralAddAtOnce() throws Exception {
        Together.run(4, thread -> () -> {
            add(suite, "signature", 1, THEN);
            add(suite, "signature", 1, THEN);
            return thread;
        });

        assertThat(list(tx -> tx.refusals().all(suite))).containsExactly(new RefusalRow(suite, "signature", 8, THEN));
    }

    private void add(String suiteId, String reason, long count, Instant lastAt) {
        write(tx -> tx.refusals().add(new RefusalRow(suiteId, reason, count, lastAt)));
    }
}
