package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.ErasureRow.Cause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record of what was erased. */
public abstract class ErasureRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.000000001Z");

    private final String suite = unique("suite");

    @Test
    void theNewestIsFirst() {
        ErasureRow first = erasure(suite, THEN, List.of("app/corps.A", "app/corps.B"));
        ErasureRow second = erasure(suite, THEN.plusNanos(1), List.of());
        ErasureRow third = erasure(suite, THEN.plusSeconds(1), List.of("app/corps.A"));
        List.of(second, first, third).forEach(row -> write(tx -> tx.erasures().insert(row)));
        write(tx -> tx.erasures().insert(erasure(unique("other-suite"), THEN, List.of())));

        assertThat(list(tx -> tx.erasures().all(suite))).containsExactly(third, second, first);
        assertThat(list(tx -> tx.erasures().all(unique("no-suite")))).isEmpty();
    }

    @Test
    void noneIsReplacedByAnEqualOne() {
        ErasureRow row = erasure(suite, THEN, List.of("app/corps.A"));

        write(tx -> {
            tx.erasures().insert(row);
            tx.erasures().insert(row);
        });

        assertThat(list(tx -> tx.erasures().all(suite))).containsExactly(row, row);
    }

    private static ErasureRow erasure(String suiteId, Instant at, List<String> orgs) {
        return new ErasureRow(suiteId, "ww1", Cause.COMMAND, at, orgs, 12, 3456, 7);
    }
}
