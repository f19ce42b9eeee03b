package dev.corpkit.corps.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.HostileTexts;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F1")
class AllFindingsHealthCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.5Z");

    private final List<Finding> all = new ArrayList<>();
    private final AllFindingsHealthCheck check = new AllFindingsHealthCheck(() -> all, FakeClock.at(NOW));

    @Test
    void theMostUrgentFindingDecides() {
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
        add(Urgency.NOTICE, "kind", "place", "A note.");
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
        add(Urgency.WARNING, "kind", "place", "Too late.");
        assertThat(check.execute().getStatus()).isEqualTo(Status.WARN);
        add(Urgency.BROKEN, "kind", "place", "Gone.");
        assertThat(check.execute().getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void oneCauseInManyPlacesIsOneLine() {
        IntStream.range(10, 30).forEach(i -> add(Urgency.WARNING, "sync", "corps." + i, "Refused (60020)."));
        assertThat(check.execute()).hasSize(2);
        assertThat(check.execute().toString())
                .contains("corps.10, corps.11, corps.12 and 17 more", "2026-11-30T08:00:00Z", "count 20", "Mend it.");
    }

    @Test
    void theAnswerSaysAsOfWhenItIs() {
        assertThat(check.execute().toString()).contains("Nothing is wrong", "As of 2026-11-30T08:00:00Z");
    }

    private void add(Urgency urgency, String kind, String place, String cause) {
        all.add(new Finding(urgency, kind, place, cause, "Mend it.", NOW, 1));
    }

    @Test
    @Tag("O3")
    void hostileTextsAreHarmlessLinesOfHealth() {
        HostileTexts.all().forEach(text -> all.add(new Finding(Urgency.WARNING, text, text, text, text, NOW, 1)));

        List<String> told = new ArrayList<>();
        check.execute().forEach(entry -> told.add(entry.getMessage()));

        assertThat(told).hasSizeGreaterThan(20).noneMatch(HostileTexts::isHarmful);
    }
}
