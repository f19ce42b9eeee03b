package dev.corpkit.corps.alarms;

import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.corps.alarms.told.AlarmRound;
import dev.corpkit.corps.alarms.told.OwnAlarms;
import dev.corpkit.corps.alarms.told.Patience;
import dev.corpkit.corps.alarms.told.StoredAlarms;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.Findings;
import dev.corpkit.findings.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the findings and has the receivers told: over all nodes once, but for what is wrong with the store, of which each
 * node tells its own. Is a source itself: a receiver that is not reached is a finding. {@link #look} belongs to one thread.
 */
final class AlarmWatch implements FindingSource {

    private static final String KIND = "alarms";

    /** Kinds that begin so are about the store, which then cannot keep what was told. */
    private static final String OF_THE_STORE = "store";

    /** A source did not answer: what it would say may stand all the same. */
    private static final String UNKNOWN = "unknown";

    private static final int LOOKS_UNTIL_GONE = 3;
    private static final Duration SHORTEST_GONE = Duration.ofMinutes(5);

    private final Findings findings;
    private final AlarmSettings settings;
    private final Instant started;
    private final Map<String, Patience> patience = new LinkedHashMap<>();
    private final List<AlarmRound> shared = new ArrayList<>();
    private final List<AlarmRound> own = new ArrayList<>();

    AlarmWatch(
            Findings findings,
            Supplier<@Nullable CorpStore> store,
            OwnAlarms onNode,
            AlarmSettings settings,
            List<Receiver> receivers,
            InstantSource clock,
            String node) {
        this.findings = findings;
        this.settings = settings;
        this.started = clock.instant();
        Duration looks = settings.pause().multipliedBy(LOOKS_UNTIL_GONE);
        Duration gone = looks.compareTo(SHORTEST_GONE) > 0 ? looks : SHORTEST_GONE;
        StoredAlarms stored = new StoredAlarms(store, clock, node);
        for (Receiver receiver : receivers) {
            Patience tries = new Patience(clock);
            patience.put(receiver.name(), tries);
            shared.add(new AlarmRound(receiver, stored, tries, clock, gone, settings.name()));
            own.add(new AlarmRound(receiver, onNode, tries, clock, gone, settings.name()));
        }
    }

    /** To be called every {@link AlarmSettings#pause}. */
    void look() {
        if (shared.isEmpty()) {
            return;
        }
        List<Finding> urgent = findings.all().stream()
                .filter(each -> each.urgency() != Urgency.NOTICE)
                .toList();
        boolean complete = urgent.stream().noneMatch(each -> each.kind().equals(UNKNOWN));
        run(own, urgent.stream().filter(AlarmWatch::isOfTheStore).toList(), complete);
        run(shared, urgent.stream().filter(each -> !isOfTheStore(each)).toList(), complete);
    }

    private static void run(List<AlarmRound> rounds, List<Finding> urgent, boolean complete) {
        rounds.forEach(round -> round.run(toldTo(round.receiver(), urgent), complete));
    }

    /** That it is not reached is for the others: to itself it is no news once it comes through. */
    private static List<Finding> toldTo(String receiver, List<Finding> urgent) {
        return urgent.stream()
                .filter(each -> !(each.kind().equals(KIND) && each.place().equals(receiver)))
                .toList();
    }

    private static boolean isOfTheStore(Finding finding) {
        return finding.kind().startsWith(OF_THE_STORE);
    }

    @Override
    public List<Finding> findings() {
        Stream<Finding> incomplete =
                settings.incomplete().stream().map(half -> finding(half.place(), half.cause(), started));
        Stream<Finding> unreached =
                patience.entrySet().stream().flatMap(each -> unreached(each.getKey(), each.getValue()).stream());
        return Stream.concat(incomplete, unreached).toList();
    }

    private static Optional<Finding> unreached(String receiver, Patience tries) {
        return tries.failing()
                .map(failing -> finding(
                        receiver,
                        Sentences.of("Alarms are not told: the receiver " + failing.problem()),
                        failing.since()));
    }

    private static Finding finding(String place, String cause, Instant since) {
        return new Finding(
                Urgency.WARNING, KIND, place, cause, "Correct " + Alarms.PID + ".cfg or mend the receiver.", since, 1);
    }
}
