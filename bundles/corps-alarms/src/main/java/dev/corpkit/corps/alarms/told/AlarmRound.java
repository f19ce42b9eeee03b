package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.alarms.receiver.AlarmMessage;
import dev.corpkit.corps.alarms.receiver.NotToldException;
import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.FoldedFinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public void run(Collection<FoldedFinding> standing, boolean complete) {
        told.alone(receiver.name(), () -> alone(standing, complete));
    }

    private void alone(Collection<FoldedFinding> standing, boolean complete) {
        Instant now = clock.instant();
        Map<String, FoldedFinding> stands = standing.stream()
                .collect(Collectors.toMap(
                        each -> digest(each.key()), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<AlarmRow> known = told.all(receiver.name());
        write(stillSeen(known, stands, now), List.of());
        Map<String, FoldedFinding> begun = new LinkedHashMap<>(stands);
        known.forEach(alarm -> begun.remove(alarm.alarmId()));
        List<AlarmRow> solved = complete ? solved(known, stands, now) : List.of();
        if (!(begun.isEmpty() && solved.isEmpty()) && !patience.waits()) {
            tell(begun, solved, now);
        }
    }

    private List<AlarmRow> stillSeen(List<AlarmRow> known, Map<String, FoldedFinding> stands, Instant now) {
        Instant before = now.minus(gone.dividedBy(SEEN_PER_GONE));
        return known.stream()
                .filter(alarm -> stands.containsKey(alarm.alarmId()))
                .filter(alarm -> alarm.seenAt().isBefore(before))
                .map(alarm -> alarm.seen(now))
                .toList();
    }

    /** Nothing counts as gone before this node, too, has looked for so long; rows are a little older than what they tell. */
    private List<AlarmRow> solved(List<AlarmRow> known, Map<String, FoldedFinding> stands, Instant now) {
        Instant before = now.minus(gone).minus(gone.dividedBy(SEEN_PER_GONE));
        return known.stream()
                .filter(alarm -> !stands.containsKey(alarm.alarmId()))
                .filter(alarm -> !watching.isAfter(before) && !alarm.seenAt().isAfter(before))
                .toList();
    }

    private void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved) {
        if (!kept.isEmpty() || !solved.isEmpty()) {
            told.write(kept, solved);
        }
    }

    private void tell(Map<String, FoldedFinding> begun, List<AlarmRow> solved, Instant now) {
        AlarmMessage message =
                new AlarmMessage(messageId(begun, solved), now, name, List.copyOf(begun.values()), solved);
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
                        next);
            }
            return;
        }
        patience.well();
        LOG.info("Told receiver={} alarms={} solved={}", receiver.name(), begun.size(), solved.size());
        write(begun.entrySet().stream().map(each -> row(each, now)).toList(), solved);
    }

    private AlarmRow row(Map.Entry<String, FoldedFinding> begun, Instant now) {
        FoldedFinding finding = begun.getValue();
        return new AlarmRow(
                receiver.name(),
                begun.getKey(),
                finding.kind(),
                finding.where(),
                finding.cause(),
                finding.since(),
                now);
    }

    /** The same for the same alarms, so that a receiver can tell a repetition. */
    private String messageId(Map<String, FoldedFinding> begun, List<AlarmRow> solved) {
        return "msg_"
                + digest(Stream.concat(
                                begun.entrySet().stream()
                                        .map(each -> "begun " + each.getKey() + " "
                                                + each.getValue().since()),
                                solved.stream().map(each -> "solved " + each.alarmId() + " " + each.since()))
                        .collect(Collectors.joining("\n", receiver.name() + "\n", "")));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("This Java has no SHA-256", every);
        }
    }
}
