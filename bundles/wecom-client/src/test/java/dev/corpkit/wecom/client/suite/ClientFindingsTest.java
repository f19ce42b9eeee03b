package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.wecom.client.WeComCalls.CallCount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this node's own calls show of what stands between it and WeCom. */
@Tag("F2")
class ClientFindingsTest {

    private final Scene scene = new Scene();
    private final Suites node = scene.nodes.get(0);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anUntrustedAddressIsAFindingUntilWeComTakesItAgain() {
        scene.wecom.next("department/list", refused(60020, "not allow to access from your ip"));
        Instant first = scene.clock.instant();
        assertThatThrownBy(scene.client().getDepartment()::list).hasMessageContaining("60020");

        assertThat(node.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.WARNING);
            assertThat(finding.kind()).isEqualTo("address");
            assertThat(finding.place()).isEqualTo(Scene.CORP);
            assertThat(finding.cause()).contains("60020", "192.0.2.1");
            assertThat(finding.since()).isEqualTo(first);
        });
        scene.client().getDepartment().list();
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void aMissingLicenceIsAFindingOfItsApiAndForgottenAfterADay() {
        scene.wecom.next("user/get", refused(701008, "no license"));
        assertThatThrownBy(() -> scene.client().getUser().get("a")).hasMessageContaining("701008");
        scene.client().getDepartment().list();
        assertThat(node.findings()).extracting(Finding::place).containsExactly(Scene.CORP + " user/get");

        scene.clock.advance(Duration.ofHours(25));
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void aClockThatDiffersFromWeComsByMinutesIsAFindingSinceItWasSeen() {
        answeredAt(scene.clock.instant().plusSeconds(40));
        assertThat(node.findings()).isEmpty();
        answeredAt(scene.clock.instant().plusSeconds(300));

        Instant seen = scene.clock.instant();
        assertThat(node.findings()).extracting(Finding::kind).containsExactly("clock");
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(node.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).contains("behind WeCom's");
            assertThat(finding.since()).isEqualTo(seen);
        });
        answeredAt(scene.clock.instant());
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void callsAreCountedByApiAndCodeAndWhatIsNotOnTheListsIsOther() {
        scene.client().getDepartment().list();
        scene.wecom.next("department/list", refused(60011, "no privilege"));
        assertThatThrownBy(scene.client().getDepartment()::list).isNotNull();
        scene.wecom.next("department/list", refused(987654, "what nobody knows"));
        assertThatThrownBy(scene.client().getDepartment()::list).isNotNull();
        scene.wecom.always("of/somebody", "{\"errcode\":0}");
        scene.client().get("of/somebody", java.util.Map.of());

        List<CallCount> counts = node.counts();
        assertThat(counts)
                .contains(
                        new CallCount("department/list", "0", 1),
                        new CallCount("department/list", "60011", 1),
                        new CallCount("department/list", "other", 1),
                        new CallCount("other", "0", 1))
                .noneMatch(each ->
                        each.api().contains("somebody") || each.errcode().equals("987654"));
    }

    private void answeredAt(Instant moment) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
        scene.wecom.next(
                "department/list",
                () -> new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json; charset=UTF-8")
                        .addHeader("Date", date)
                        .body(FakeWeCom.golden("department/list"))
                        .build());
        scene.client().getDepartment().list();
    }
}
