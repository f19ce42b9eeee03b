package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.alarm.AlarmRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alarms that were told. */
public abstract class AlarmRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.000000001Z");

    private final String receiver = unique("").substring(0, 16);

    @Test
    void whatWasSavedIsReadInOrderReplacedAndDeleted() {
        AlarmRow first = row("a", THEN);
        AlarmRow second = row("b", THEN);
        write(tx -> tx.alarms().save(List.of(second, first)));
        assertThat(list(tx -> tx.alarms().all(receiver))).containsExactly(first, second);

        write(tx -> tx.alarms().save(List.of(first.seen(THEN.plusSeconds(60)))));
        assertThat(list(tx -> tx.alarms().all(receiver))).containsExactly(first.seen(THEN.plusSeconds(60)), second);

        write(tx -> tx.alarms().delete(List.of(first, row("never", THEN))));
        assertThat(list(tx -> tx.alarms().all(receiver))).containsExactly(second);
    }

    @Test
    void receiversNeverMix() {
        write(tx -> tx.alarms().save(List.of(row("a", THEN))));
        assertThat(list(tx -> tx.alarms().all("other"))).doesNotContain(row("a", THEN));
    }

    @Test
    void longTextsAreCutToWhatCanBeStored() {
        AlarmRow row = new AlarmRow(receiver, "a", "kind", "密".repeat(5000), NAME.repeat(900), THEN, THEN);
        write(tx -> tx.alarms().save(List.of(row)));
        assertThat(list(tx -> tx.alarms().all(receiver))).containsExactly(row);
    }

    private AlarmRow row(String alarmId, Instant seenAt) {
        return new AlarmRow(receiver, alarmId, "heldRemovals", "organization a/b", "Removals wait.", THEN, seenAt);
    }
}
