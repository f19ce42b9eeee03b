package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A9")
class SecretBreakerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene = new Scene();
    private final SecretBreaker breaker = scene.nodes.get(0).breaker();

    @AfterEach
    void close() {
        scene.close();
    }

    private void refusals(int count) {
        for (int i = 0; i < count; i++) {
            breaker.failed("code" + i, failure(40001, Kind.AUTHORIZATION));
        }
    }

    private static WeComException failure(int errcode, Kind kind) {
        return new WeComException("wpX", "gettoken", errcode, "refused", kind, "Mend it.", null);
    }

    private void assertStopped() {
        int before = scene.wecom.count("gettoken");
        assertThatThrownBy(scene.client().getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        stopped -> assertThat(stopped.getKind()).isEqualTo(Kind.RATE_LIMIT))
                .hasMessageContaining("too many permanent codes")
                .hasMessageContaining(breaker.openUntil().orElseThrow().toString());
        assertThat(scene.wecom.count("gettoken")).isEqualTo(before);
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void manyRefusalsWithinAnHourStopFirstTriesUntilTheOldestIsAnHourOld() {
        refusals(100);
        scene.clock.advance(Duration.ofMinutes(20));
        refusals(99);
        assertThat(breaker.openUntil()).isEmpty();
        refusals(1);

        assertThat(breaker.openUntil()).contains(scene.clock.instant().plus(Duration.ofMinutes(40)));
        assertStopped();
        scene.clock.advance(Duration.ofMinutes(40));
        assertThat(scene.client().getDepartment().list()).hasSize(3);
    }

    @Test
    void refusalsThatAreSpreadOverMoreThanAnHourStopNothing() {
        for (int hours = 0; hours < 10; hours++) {
            refusals(SecretBreaker.LIMIT - 1);
            scene.clock.advance(HOUR);
        }
        assertThat(breaker.openUntil()).isEmpty();
    }

    @Test
    void anEnterpriseWithALivingTokenGoesOn() {
        scene.client().getDepartment().list();
        scene.clock.advance(Duration.ofMinutes(100));
        refusals(SecretBreaker.LIMIT);

        assertThat(scene.client().getDepartment().list()).hasSize(3);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
    }

    @Test
    void aCodeThatFetchedATokenWithinTheHourMayFetchAnother() {
        scene.client().getDepartment().list();
        refusals(SecretBreaker.LIMIT);
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));

        assertThat(scene.client().getDepartment().list()).hasSize(3);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void successesAndPassingFailuresDoNotCount() {
        for (int i = 0; i < 2 * SecretBreaker.LIMIT; i++) {
            breaker.taken("code" + i);
            breaker.failed("code", failure(-1, Kind.RETRY));
        }
        assertThat(breaker.openUntil()).isEmpty();
    }

    @Test
    void theRefusalsOfManyEnterprisesOpenIt() {
        refusals(SecretBreaker.LIMIT - 1);
        scene.wecom.next("gettoken", refused(48004, "cancelled"));
        assertThatThrownBy(scene.client().getDepartment()::list).hasMessageContaining("suspended");

        assertThat(breaker.openUntil()).isPresent();
    }

    @Test
    void aRateLimitRefusesNoCode() {
        for (int i = 0; i < 2 * SecretBreaker.LIMIT; i++) {
            breaker.failed("code" + i, failure(45009, Kind.RATE_LIMIT));
        }
        assertThat(breaker.openUntil()).isEmpty();
    }

    @Test
    void itIsAFindingWhileItIsOpen() {
        Suites node = scene.nodes.get(0);
        assertThat(node.findings()).isEmpty();
        refusals(SecretBreaker.LIMIT);
        assertThat(node.findings()).extracting(Finding::kind).containsExactly("refusedCodes");
        scene.clock.advance(HOUR);
        assertThat(node.findings()).isEmpty();
    }
}
