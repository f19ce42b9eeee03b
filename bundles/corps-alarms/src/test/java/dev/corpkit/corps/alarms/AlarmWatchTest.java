package dev.corpkit.corps.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.alarms.receiver.AlarmMessage;
import dev.corpkit.corps.alarms.told.OwnAlarms;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F5")
class AlarmWatchTest extends AlarmScene {

    @Test
    void aWarningIsToldOnceUntilItIsSolvedAndThenThatOnce() {
        found.add(warning("heldRemovals", "organization a/corps.A", "Removals wait."));
        found.add(new Finding(Urgency.NOTICE, "callbacksRefused", "suite dkA", "Refused.", "", NOW, 1));
        look(10);
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("CorpKit (east): 1 alarm");
            assertThat(message.begun()).extracting(FoldedFinding::kind).containsExactly("heldRemovals");
        });

        found.clear();
        look(4);
        assertThat(told).hasSize(1);
        look(10);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).subject()).isEqualTo("CorpKit (east): 1 solved");
        assertThat(told.get(1).solved()).singleElement().satisfies(alarm -> {
            assertThat(alarm.place()).isEqualTo("organization a/corps.A");
            assertThat(alarm.since()).isEqualTo(NOW);
        });

        found.add(warning("heldRemovals", "organization a/corps.A", "Removals wait."));
        look(1);
        assertThat(told).hasSize(3);
    }

    @Test
    void whatGoesAndComesWithinMinutesWasNeverGone() {
        found.add(warning("suiteTicket", "suite dkA", "None."));
        look(1);
        for (int i = 0; i < 10; i++) {
            found.clear();
            look(2);
            found.add(warning("suiteTicket", "suite dkA", "None."));
            look(1);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void oneCauseInManyEnterprisesIsOneAlarmAndAllNewOnesAreOneMessage() {
        IntStream.range(10, 69)
                .forEach(i -> found.add(
                        warning("sync", "organization a/corps.wp" + i, "WeCom refuses (60020) wp" + i + ".")));
        found.add(warning("providerAlarm", "provider", "Five lose people."));
        look(1);
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.begun()).hasSize(2);
            assertThat(message.begun().get(1).placeCount()).isEqualTo(59);
        });
        found.remove(0);
        look(10);
        assertThat(told).hasSize(1);
    }

    @Test
    void overSeveralNodesItIsToldOnceAndSolvedWhenNoNodeSeesIt() {
        AlarmWatch other = node("node2");
        found.add(warning("licence", "wpA user/get", "No licence."));
        for (int i = 0; i < 10; i++) {
            clock.advance(MINUTE);
            node.look();
            other.look();
        }
        assertThat(told).hasSize(1);

        List<Finding> before = List.copyOf(found);
        for (int i = 0; i < 10; i++) {
            clock.advance(MINUTE);
            found.clear();
            node.look();
            found.addAll(before);
            other.look();
        }
        assertThat(told).hasSize(1);
        found.clear();
        for (int i = 0; i < 10; i++) {
            clock.advance(MINUTE);
            node.look();
            other.look();
        }
        assertThat(told).hasSize(2);
    }

    @Test
    void aRestartTellsNothingAgainAndCallsNothingSolvedBeforeItHasLookedForAWhile() {
        found.add(warning("suiteTicket", "suite dkA", "None."));
        look(1);
        clock.advance(Duration.ofHours(1));
        List<Finding> before = List.copyOf(found);
        found.clear();
        node = node("node1-again");
        look(3);
        found.addAll(before);
        look(10);
        assertThat(told).hasSize(1);
    }

    @Test
    void aReceiverThatIsDownIsTriedEverLaterLoggedOnceAndToldWhenItIsBack() {
        down = true;
        found.add(warning("suiteTicket", "suite dkA", "None."));
        try (LogWatcher log = LogWatcher.start()) {
            look(60);
            assertThat(log.events()).hasSize(1);
            assertThat(log.events().get(0)).startsWith("WARN").contains("webhook", "HTTP 503");
        }
        assertThat(node.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("alarms");
            assertThat(finding.cause()).contains("HTTP 503");
            assertThat(finding.since()).isEqualTo(NOW.plus(MINUTE));
        });
        down = false;
        look(65);
        assertThat(told).hasSize(1);
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void whatIsToldAgainBecauseItMayNotHaveComeThroughHasTheSameId() {
        found.add(warning("suiteTicket", "suite dkA", "None."));
        look(1);
        AlarmMessage first = told.get(0);
        store.run(tx -> tx.alarms().delete(tx.alarms().all("webhook")));
        look(1);
        assertThat(told.get(1).messageId()).isEqualTo(first.messageId()).startsWith("msg_");
    }

    @Test
    void aRefusedMessageComesAgainUnderTheSameIdAndDoesNotTellTheReceiverOfItself() {
        down = true;
        found.add(warning("suiteTicket", "suite dkA", "None."));
        look(1);
        found.addAll(node.findings());
        look(10);
        down = false;
        look(65);
        assertThat(refused).hasSizeGreaterThan(2);
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.begun()).extracting(FoldedFinding::kind).containsExactly("suiteTicket");
            assertThat(refused).extracting(AlarmMessage::messageId).containsOnly(message.messageId());
        });
    }

    @Test
    void anotherReceiverIsToldOfTheOneThatIsNotReached() {
        found.add(warning("alarms", "mail", "Alarms are not told: the receiver answered 554."));
        look(1);
        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.begun())
                        .extracting(FoldedFinding::kind)
                        .containsExactly("alarms"));
    }

    @Test
    void withTheStoreDownEachNodeTellsItsOwnStoreAlarmAndNothingElse() {
        open = null;
        AlarmWatch other = node("node2");
        found.add(new Finding(Urgency.BROKEN, "store", "database", "Cannot be written.", "Mend it.", NOW, 1));
        found.add(warning("suiteTicket", "suite dkA", "None."));
        for (int i = 0; i < 5; i++) {
            clock.advance(MINUTE);
            node.look();
            other.look();
        }
        assertThat(told)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.begun())
                        .extracting(FoldedFinding::kind)
                        .containsExactly("store"));

        open = store;
        found.remove(0);
        for (int i = 0; i < 10; i++) {
            clock.advance(MINUTE);
            node.look();
            other.look();
        }
        assertThat(told).hasSize(5);
        assertThat(told.stream().mapToInt(message -> message.solved().size()).sum())
                .isEqualTo(2);
    }

    @Test
    void whileASourceDoesNotAnswerNothingCountsAsSolved() {
        found.add(warning("suiteTicket", "suite dkA", "None."));
        look(1);
        found.clear();
        found.add(warning("unknown", "AuthFindings", "No answer."));
        look(20);
        assertThat(told).allSatisfy(message -> assertThat(message.solved()).isEmpty());
    }

    @Test
    void halfAReceiverIsAFinding() {
        AlarmSettings half = new ConfigurationRegister()
                .read("pid", Map.of(".webhookUrl", "https://example.com", "mailHost", "mail"), AlarmSettings::of);
        AlarmWatch watch = new AlarmWatch(
                List::of, () -> open, new OwnAlarms(nodes.resolve("node.json")), half, half.receivers(), clock, "node");
        assertThat(watch.findings())
                .extracting(Finding::cause)
                .containsExactly(
                        ".webhookUrl is set and .webhookSecret is not: nothing is posted.",
                        "mailHost is set and mailFrom or mailTo is not: no mail is sent.");
        watch.look();
    }
}
