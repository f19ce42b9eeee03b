package dev.corpkit.auths.qywxproxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.HonestCallbacks;
import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a refused callback to what is owed for it. */
@Tag("A15")
class OutageWatchTest {

    private static final String ELEMENT = "demo:auths.MyAuth";

    private static final String SUITE = HonestCallbacks.SUITE;

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final BlockedStore store = new BlockedStore();
    private final HonestCallbacks owner = new HonestCallbacks(store, clock);
    private final Doors doors = new Doors(clock);
    private final UnkeptCallbacks unkept = new UnkeptCallbacks(clock);
    private final OutageWatch watch = new OutageWatch(doors, unkept, clock);

    @Test
    void outageIsToldWhileItLastsAndPaidForOnceWhenItEnds() {
        doors.add(owner, ELEMENT);
        watch.run();
        store.fail();
        try (LogWatcher log = LogWatcher.start()) {
            for (int beat = 0; beat < 12; beat++) {
                unkept.note(SUITE, false);
                clock.advance(Outages.BEAT);
                watch.run();
            }
            unkept.note(SUITE, false);
            assertThat(watch.findings())
                    .extracting(Finding::urgency)
                    .as("while they come")
                    .containsExactly(Finding.Urgency.BROKEN);
            assertThat(log.events())
                    .filteredOn(line -> line.contains("could not be noted"))
                    .as("refused all the time, so nobody asked the store")
                    .isEmpty();
            clock.advance(Outages.UNNOTICED);
            for (int beat = 0; beat < 6; beat++) {
                watch.run();
                clock.advance(Outages.BEAT);
            }
            assertThat(log.events())
                    .filteredOn(line -> line.contains("could not be noted"))
                    .as("once a minute")
                    .hasSize(1);
        }
        assertThat(watch.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("outage");
            assertThat(finding.urgency()).isEqualTo(Finding.Urgency.WARNING);
            assertThat(finding.cause()).contains("were answered 503");
            assertThat(finding.count()).isEqualTo(13);
        });

        store.open();
        watch.run();
        clock.advance(Outages.BEAT);
        watch.run();

        assertThat(watch.findings()).isEmpty();
        assertThat(owner.kept())
                .extracting(row -> row.corpId() + " " + row.kind())
                .containsExactlyInAnyOrder("~wpAUTHORIZED corpkit:reread", "~wpOWNADDRESS corpkit:reread");
    }

    @Test
    void storeThatFailsNowAndThenIsOneOutage() {
        doors.add(owner, ELEMENT);
        watch.run();
        for (int beat = 0; beat < 60; beat++) {
            clock.advance(Outages.BEAT);
            unkept.note(SUITE, false);
            watch.run();
        }
        assertThat(owner.kept()).as("not over").isEmpty();

        clock.advance(Outages.UNNOTICED);
        watch.run();

        assertThat(owner.kept()).hasSize(2);
    }

    @Test
    void machineThatSleptHeardNoneOfWhatCame() {
        doors.add(owner, ELEMENT);
        watch.run();
        clock.advance(Duration.ofMinutes(10));

        watch.run();

        assertThat(watch.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("scan again"));
    }

    @Test
    void suiteWhoseElementWasAwayHeardNoneOfWhatCame() {
        doors.add(owner, ELEMENT);
        watch.run();
        doors.remove(owner);
        for (int beat = 0; beat < 6; beat++) {
            clock.advance(Outages.BEAT);
            watch.run();
        }
        doors.add(owner, ELEMENT);

        watch.run();

        assertThat(watch.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("scan again"));
    }

    @Test
    void editedElementMissesNothing() {
        doors.add(owner, ELEMENT);
        watch.run();
        clock.advance(Outages.BEAT);
        HonestCallbacks edited = new HonestCallbacks(store, clock);
        doors.add(edited, ELEMENT);
        doors.remove(owner);

        watch.run();

        assertThat(watch.findings()).isEmpty();
        assertThat(owner.kept()).isEmpty();
    }
}
