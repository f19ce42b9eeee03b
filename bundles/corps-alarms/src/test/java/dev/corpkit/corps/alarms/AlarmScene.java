package dev.corpkit.corps.alarms;

import dev.corpkit.corps.alarms.receiver.AlarmMessage;
import dev.corpkit.corps.alarms.receiver.NotToldException;
import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.corps.alarms.told.OwnAlarms;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node that looks for alarms, somebody who is told, and what is found and kept. */
abstract class AlarmScene {

    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final AlarmSettings SETTINGS =
            new ConfigurationRegister().read("pid", Map.of("name", "east"), AlarmSettings::of);

    final FakeClock clock = FakeClock.at(NOW);
    final InMemoryCorpStore store = new InMemoryCorpStore();
    final List<Finding> found = new ArrayList<>();
    final List<AlarmMessage> told = new ArrayList<>();
    final List<AlarmMessage> refused = new ArrayList<>();

    @Nullable
    CorpStore open = store;

    boolean down;
    AlarmWatch node;

    @TempDir
    Path nodes;

    @BeforeEach
    void start() {
        node = node("node1");
    }

    /** Takes messages while it is not down. */
    private final class Somebody implements Receiver {

        @Override
        public String name() {
            return "webhook";
        }

        @Override
        public void tell(AlarmMessage message) throws NotToldException {
            if (down) {
                refused.add(message);
                throw new NotToldException("answered HTTP 503");
            }
            told.add(message);
        }
    }

    AlarmWatch node(String name) {
        return new AlarmWatch(
                () -> List.copyOf(found),
                () -> open,
                new OwnAlarms(nodes.resolve(name + ".json")),
                SETTINGS,
                List.of(new Somebody()),
                clock,
                name);
    }

    void look(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.advance(MINUTE);
            node.look();
        }
    }

    static Finding warning(String kind, String place, String cause) {
        return new Finding(Urgency.WARNING, kind, place, cause, "Mend it.", NOW, 1);
    }
}
