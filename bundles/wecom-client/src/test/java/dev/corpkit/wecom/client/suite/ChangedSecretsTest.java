package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.PreviousCredentials;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The suite's and the provider's secret change: until a stated moment WeCom is asked with the old one where it refuses the new one. */
@Tag("A17")
class ChangedSecretsTest {

    private static final String SUITE_TOKEN = "service/get_suite_token";
    private static final String PROVIDER_TOKEN = "service/get_provider_token";
    private static final String NEW = "SECRET-NEW";
    private static final String OLD = "SECRET-OLD";
    private static final Duration GRANTED = Duration.ofDays(7);

    private final Scene scene = new Scene();
    private final Instant until = scene.clock.instant().plus(GRANTED);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theNewSecretIsAskedFirstAndAloneWhereWeComTakesIt() {
        WeComSuite suite = suite(OLD, null);

        suite.refresh(Scene.CORP);

        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(1);
        assertThat(scene.wecom.lastBody(SUITE_TOKEN)).contains(NEW).doesNotContain(OLD);
        assertThat(finding(suite).urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(finding(suite).cause()).contains("took the new suiteSecret at 2026-11-01T08:00:00Z");
        assertThat(finding(suite).remedy()).isEqualTo("Remove authConfig.previous.suiteSecret from the file.");
    }

    @Test
    void theOldSecretServesWhereWeComRefusesTheNewOneAndAFindingSaysWhich() {
        scene.wecom.next(SUITE_TOKEN, refused(40080, "invalid suite secret"));
        WeComSuite suite = suite(OLD, null);

        suite.refresh(Scene.CORP);

        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(2);
        assertThat(scene.wecom.lastBody(SUITE_TOKEN)).contains(OLD);
        assertThat(finding(suite).urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(finding(suite).cause()).contains("refused the new suiteSecret and took the previous one");

        scene.clock.advance(GRANTED.minus(Duration.ofDays(1)));
        assertThat(finding(suite).urgency()).isEqualTo(Urgency.WARNING);
    }

    @Test
    void theOldSecretIsNotUsedFromTheMomentOn() {
        scene.wecom.always(SUITE_TOKEN, refused(40080, "invalid suite secret"));
        WeComSuite suite = suite(OLD, null);
        scene.clock.advance(GRANTED);

        assertThatThrownBy(() -> suite.suiteClient().get("service/get_pre_auth_code", Map.of()))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getErrcode()).isEqualTo(40080))
                .hasMessageNotContaining("SECRET");

        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(1);
        assertThat(finding(suite).urgency()).isEqualTo(Urgency.WARNING);
        assertThat(finding(suite).cause()).contains("not used any more since " + until);
    }

    @Test
    void whenItsTimeIsOverTheOldSecretIsToBeRemoved() {
        WeComSuite suite = suite(OLD, null);
        scene.clock.advance(GRANTED);

        assertThat(finding(suite).urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(finding(suite).remedy()).contains("Remove authConfig.previous.suiteSecret");
    }

    @Test
    void bothRefusedIsTheRefusalOfTheNewOneAndAWarning() {
        scene.wecom.always(SUITE_TOKEN, refused(40080, "invalid suite secret"));
        WeComSuite suite = suite(OLD, null);

        assertThatThrownBy(() -> suite.refresh(Scene.CORP)).isInstanceOf(WeComException.class);

        assertThat(finding(suite).urgency()).isEqualTo(Urgency.WARNING);
        assertThat(finding(suite).cause()).contains("nothing was left to try");
    }

    @Test
    void anotherFailureIsNoReasonToUseTheOldSecret() {
        scene.wecom.always(SUITE_TOKEN, refused(40085, "invalid suite ticket"));
        WeComSuite suite = suite(OLD, null);

        assertThatThrownBy(() -> suite.refresh(Scene.CORP)).isInstanceOf(WeComException.class);

        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(1);
        assertThat(finding(suite).cause()).contains("was not asked");
    }

    @Test
    void theProvidersSecretChangesTheSameWay() {
        scene.wecom.next(PROVIDER_TOKEN, refused(40001, "invalid credential"));
        WeComSuite suite = suite(null, OLD);

        suite.authUrl(null);

        assertThat(scene.wecom.lastBody(PROVIDER_TOKEN)).contains(OLD);
        assertThat(finding(suite).place()).endsWith("authConfig.previous.providerSecret");
        assertThat(finding(suite).cause()).contains("took the previous one");
    }

    @Test
    void whichSecretWeComTakesIsFoundOutAtOnceThoughATokenIsAlive() {
        scene.suite.refresh(Scene.CORP);
        WeComSuite suite = suite(OLD, null);

        suite.proveNewSecrets();
        suite.proveNewSecrets();

        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(2);
        assertThat(finding(suite).cause()).contains("took the new suiteSecret");
    }

    @Test
    void aRefusedNewSecretIsTriedAgainSeldom() {
        scene.suite.refresh(Scene.CORP);
        scene.wecom.next(SUITE_TOKEN, refused(40080, "invalid suite secret"));
        WeComSuite suite = suite(OLD, null);
        suite.proveNewSecrets();
        int asked = scene.wecom.count(SUITE_TOKEN);

        scene.clock.advance(Duration.ofMinutes(9));
        suite.proveNewSecrets();
        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(asked);

        scene.clock.advance(Duration.ofMinutes(1));
        suite.proveNewSecrets();
        assertThat(scene.wecom.count(SUITE_TOKEN)).isEqualTo(asked + 1);
        assertThat(finding(suite).cause()).contains("took the new suiteSecret");
    }

    @Test
    void nothingIsAskedOrFoundWhereNoSecretChanged() {
        scene.suite.proveNewSecrets();

        assertThat(scene.suite.secretFindings()).isEmpty();
        assertThat(scene.wecom.count(SUITE_TOKEN)).isZero();
    }

    @Test
    void noSecretIsShown() {
        PreviousCredentials previous = new PreviousCredentials(OLD, OLD, until);

        assertThat(previous.toString()).doesNotContain("SECRET");
        assertThat(new SuiteCredentials(Scene.SUITE, NEW, "wwPROVIDER", NEW, previous).toString())
                .doesNotContain("SECRET");
    }

    private WeComSuite suite(@Nullable String oldSuiteSecret, @Nullable String oldProviderSecret) {
        PreviousCredentials previous = new PreviousCredentials(oldSuiteSecret, oldProviderSecret, until);
        return scene.nodes.get(0).open(new SuiteCredentials(Scene.SUITE, NEW, "wwPROVIDER", NEW, previous));
    }

    private static Finding finding(WeComSuite suite) {
        assertThat(suite.secretFindings()).hasSize(1);
        return suite.secretFindings().get(0);
    }
}
