package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.alarms.receiver.AlarmMessage;
import dev.corpkit.corps.alarms.receiver.NotToldException;
import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.ShownMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a receiver what stands and was not told, and what was told and has not been seen for a while: at least once, and once
 * as far as the receiver says that it came through. A cause that comes again within that while was never gone. Used by one
 * thread.
 */
public final class AlarmRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRound.class);

    /** So often a row is written while its cause stands, within the while after which it would count as gone. */
    private static final int SEEN_PER_GONE = 4;

    private final Receiver receiver;
    private final ToldAlarms told;
    private final Patience patience;
    private final InstantSource clock;
    private final Duration gone;
    private final String name;
    private final Instant watching;

    /**
     * Of a receiver.
     *
     * @param gone what no node has seen for so long is solved
     * @param name of this installation
     */
    public AlarmRound(
            Receiver receiver, ToldAlarms told, Patience patience, InstantSource clock, Duration gone, String name) {
        this.receiver = receiver;
        this.told = told;
        this.patience = patience;
        this.clock = clock;
        this.gone = gone;
        this.name = name;
        this.watching = clock.instant();
    }

    /** The name of who is told. */
    public String receiver() {
        return receiver.name();
    }

    /**
     * Tells what is new.
     *
     * @param standing what stands by this node
     * @param complete whether all sources answered: else what is missing may stand all the same
     */
    public void run(Collection<Finding> standing, boolean complete) {
        told.alone(receiver.name(), () -> alone(standing, complete));
    }

    private void alone(Collection<Finding> standing, boolean complete) {
        Instant now = clock.instant();
        Instant stale = now.minus(gone.dividedBy(SEEN_PER_GONE));
        // Nothing counts as gone before this node, too, has looked for so long; rows are a little older than what they
        // tell.
        Instant before = now.minus(gone).minus(gone.dividedBy(SEEN_PER_GONE));
        boolean watched = complete && !watching.isAfter(before);
        AlarmChanges changes = AlarmChanges.of(
                receiver.name(),
                standing,
                told.all(receiver.name()),
                now,
                row -> row.seenAt().isBefore(stale),
                row -> watched && !row.seenAt().isAfter(before));
        write(changes.seen(), changes.passed());
        if (changes.isNews() && !patience.waits()) {
            tell(changes, now);
        }
    }

    private void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved) {
        if (!kept.isEmpty() || !solved.isEmpty()) {
            told.write(kept, solved);
        }
    }

    private void tell(AlarmChanges changes, Instant now) {
        AlarmMessage message =
                new AlarmMessage(changes.messageId(receiver.name()), now, name, changes.begun(), changes.solved());
        try {
            receiver.tell(message);
        } catch (NotToldException failed) {
            boolean first = patience.failing().isEmpty();
            Instant next = patience.failed(failed.getMessage());
            if (first) {
                LOG.warn(
                        "Alarms are not told receiver={}: {}. Tried again from {} on",
                        receiver.name(),
                        failed.getMessage(),
                        ShownMoment.of(next));
            }
            return;
        }
        patience.well();
        LOG.info(
                "Told receiver={} alarms={} solved={}",
                receiver.name(),
                changes.begun().size(),
                changes.solved().size());
        write(changes.begunRows(), changes.solvedRows());
    }
}
