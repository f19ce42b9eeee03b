package dev.corpkit.corps.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By what an alarm is known: over restarts, in other words, in other places. */
@Tag("F5")
class KnownAlarmsTest extends AlarmScene {

    @Test
    void aStoreAlarmOfBeforeARestartIsNotToldAgainAndIsToldAsSolvedOnceTheStoreWorks() {
        open = null;
        found.add(new Finding(Urgency.BROKEN, "store", "database", "Cannot be reached.", "Mend it.", NOW, 1));
        look(2);
        node = node("node1");
        look(10);
        assertThat(told).hasSize(1);

        node = node("node1");
        open = store;
        found.clear();
        look(20);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).solved())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.place()).isEqualTo("database"));
        node = node("node1");
        look(20);
        assertThat(told).hasSize(2);
    }

    @Test
    void aFileOfToldAlarmsThatIsDamagedOrCannotBeWrittenEndsNoAlarm() throws IOException {
        Files.writeString(nodes.resolve("node1.json"), "[{\"receiver\": 7}]");
        node = node("node1");
        found.add(new Finding(Urgency.BROKEN, "store", "database", "Cannot be reached.", "Mend it.", NOW, 1));
        look(10);
        assertThat(told).hasSize(1);

        Files.writeString(nodes.resolve("file"), "");
        node = node("file/none");
        look(10);
        assertThat(told).hasSize(2);
    }

    @Test
    void anAlarmIsTheSameWhateverWordsItHasAfterARestartOrAnEdit() {
        ConfigurationRegister register = new ConfigurationRegister();
        register.read("pid", Map.of(), AlarmSettings::of);
        register.read("pid", Map.of("pauseMinutes", "soon"), AlarmSettings::of);
        found.addAll(register.findings());
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.cause()).contains("before this edit"));
        look(1);

        found.clear();
        ConfigurationRegister again = new ConfigurationRegister();
        again.read("pid", Map.of("pauseMinutes", "soon"), AlarmSettings::of);
        found.addAll(again.findings());
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.cause()).contains("default"));
        node = node("node1");
        look(20);
        again.read("pid", Map.of("pauseMinutes", "later"), AlarmSettings::of);
        found.clear();
        found.addAll(again.findings());
        look(20);
        assertThat(told).hasSize(1);

        found.clear();
        look(20);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).solved())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.cause()).contains("'later'"));
    }

    @Test
    void placesThatComeToACauseThatWasToldOrLeaveItAreNoNewsAndAllAreSolvedAsOne() {
        Finding first = warning("authorization", "enterprise wp01", "Suspended.");
        found.add(first);
        look(1);
        IntStream.range(10, 15).forEach(i -> found.add(warning("authorization", "enterprise wp" + i, "Suspended.")));
        look(1);
        found.remove(first);
        look(20);
        found.add(warning("authorization", "enterprise wp02", "Suspended."));
        look(20);
        assertThat(told).hasSize(1);

        found.clear();
        look(20);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).solved())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.place()).contains("enterprise wp", " and 3 more"));
    }

    @Test
    void anotherCauseOfTheSameKindIsNews() {
        found.add(warning("sync", "organization a/corps.A", "WeCom refuses (60020)."));
        look(1);
        found.add(warning("sync", "organization a/corps.B", "WeCom refuses (48002)."));
        look(1);
        assertThat(told).hasSize(2);
    }
}
