package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code gettoken} meets WeCom's rate limit: that refuses no permanent code. */
@Tag("A9")
class RateWindowsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LIMIT = refused(45009, "api freq out of limit");

    private final Scene scene = new Scene();
    private final SecretBreaker breaker = scene.nodes.get(0).breaker();
    private final RateWindows windows = scene.nodes.get(0).windows();

    @AfterEach
    void close() {
        scene.close();
    }

    private static WeComException limit() {
        return new WeComException("wpX", "gettoken", 45009, "too often", Kind.RATE_LIMIT, "Wait.", null);
    }

    private Duration closedFor(String corpId) {
        windows.failed(corpId, limit());
        return Duration.between(
                scene.clock.instant(), windows.closed().orElseThrow().until());
    }

    @Test
    void itsTokenIsAskedForAgainAfterAMinute() {
        scene.wecom.next("gettoken", LIMIT);
        assertThatThrownBy(scene.client().getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        limited -> assertThat(limited.getKind()).isEqualTo(Kind.RATE_LIMIT))
                .hasMessageContaining("45009");
        assertThatThrownBy(scene.client().getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        limited -> assertThat(limited.getKind()).isEqualTo(Kind.RATE_LIMIT))
                .hasMessageContaining("rate limit")
                .hasMessageContaining(scene.clock.instant().plus(MINUTE).toString())
                .hasMessageNotContaining("permanent code");
        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
        assertThat(breaker.openUntil()).isEmpty();

        scene.clock.advance(MINUTE);
        assertThat(scene.client().getDepartment().list()).hasSize(3);
    }

    @Test
    void otherEnterprisesGoOn() {
        windows.failed("wpX", limit());
        assertThat(scene.client().getDepartment().list()).hasSize(3);
    }

    @Test
    void whatIsStillTooEarlyIsAskedEverLaterUpToAnHour() {
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(closedFor("wpX")).hasMinutes(minutes);
            windows.pass("wpY");
            assertThatThrownBy(() -> windows.pass("wpX")).isInstanceOf(WeComException.class);
            scene.clock.advance(Duration.ofMinutes(minutes));
            windows.pass("wpX");
        }
    }

    @Test
    void aTokenOrAnHourMakesItShortAgain() {
        closedFor("wpX");
        closedFor("wpX");
        windows.taken("wpX");
        assertThat(closedFor("wpX")).hasMinutes(1);
        closedFor("wpX");
        scene.clock.advance(Duration.ofMinutes(2 + 60));
        assertThat(closedFor("wpX")).hasMinutes(1);
    }

    @Test
    void whatFailsOtherwiseClosesNothing() {
        windows.failed("wpX", new WeComException("wpX", "gettoken", -1, "busy", Kind.RETRY, "Wait.", null));
        windows.pass("wpX");
        assertThat(windows.closed()).isEmpty();
    }

    @Test
    void itIsAFindingOfSoManyEnterprisesWhileItLasts() {
        Suites node = scene.nodes.get(0);
        windows.failed("wpX", limit());
        windows.failed("wpY", limit());
        assertThat(node.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("rateLimit");
            assertThat(finding.cause())
                    .contains("45009", "2026-11-01T08:01:00Z")
                    .doesNotContain("refused");
            assertThat(finding.count()).isEqualTo(2);
            assertThat(finding.since()).isEqualTo(scene.clock.instant());
        });
        scene.clock.advance(MINUTE);
        assertThat(node.findings()).isEmpty();
    }
}
