package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.SuiteTicketRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Suite tickets. */
public abstract class SuiteTicketRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private final String suite = unique("suite");

    @Test
    void aNewerOneReplaces() {
        SuiteTicketRow newer = new SuiteTicketRow(suite, "newer", THEN.plusSeconds(1));
        write(tx -> tx.suiteTickets().save(new SuiteTicketRow(suite, "first", THEN)));

        write(tx -> tx.suiteTickets().save(newer));

        assertThat(one(tx -> tx.suiteTickets().find(suite))).contains(newer);
    }

    @Test
    void anOlderOneIsDropped() {
        SuiteTicketRow newer = new SuiteTicketRow(suite, "newer", THEN.plusSeconds(1));
        write(tx -> tx.suiteTickets().save(newer));

        write(tx -> tx.suiteTickets().save(new SuiteTicketRow(suite, "late", THEN)));

        assertThat(one(tx -> tx.suiteTickets().find(suite))).contains(newer);
    }

    @Test
    void suitesNeverMix() {
        write(tx -> tx.suiteTickets().save(new SuiteTicketRow(suite, "one", THEN)));

        assertThat(one(tx -> tx.suiteTickets().find(unique("other")))).isEmpty();
    }
}
