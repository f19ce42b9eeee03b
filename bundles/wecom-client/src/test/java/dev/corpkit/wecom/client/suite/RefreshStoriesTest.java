package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A7")
class RefreshStoriesTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private void granted(String... permissions) {
        scene.wecom.next(
                "agent/get_permissions",
                "{\"errcode\":0,\"app_permissions\":[\"" + String.join("\",\"", permissions) + "\"]}");
    }

    @Test
    void permissionsAreReadAgain() {
        granted("contact:base:base");
        assertThat(scene.suite.refresh(Scene.CORP).permissions()).containsExactly("contact:base:base");
        granted("contact:base:base", "message:send");

        assertThat(scene.suite.refresh(Scene.CORP)).isEqualTo(scene.stored());
        assertThat(scene.stored().permissions()).containsExactly("contact:base:base", "message:send");
    }

    @ParameterizedTest
    @ValueSource(ints = {48002, -1, 45009})
    void permissionsThatCannotBeReadStayAsTheyWere(int errcode) {
        granted("contact:base:base");
        scene.suite.refresh(Scene.CORP);
        scene.wecom.always("agent/get_permissions", refused(errcode, "no"));

        assertThat(scene.suite.refresh(Scene.CORP).permissions()).isEqualTo(List.of("contact:base:base"));
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aDisabledApplicationIsFoundByARefresh() {
        scene.wecom.always("gettoken", refused(50003, "app disabled"));

        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
        assertThat(scene.stored().agentId()).isEqualTo("1000046");
    }

    @Test
    @Tag("A9")
    void aCodeThatGettokenRefusesStaysSuspendedHoweverOftenWeComConfirmsTheAuthorization() {
        scene.client().getDepartment().list();
        scene.authorization(Status.SUSPENDED);
        scene.wecom.always("gettoken", () -> {
            assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
            return FakeWeCom.json(refused(40001, "invalid credential"));
        });

        for (int refreshes = 1; refreshes <= 3; refreshes++) {
            assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(NotAuthorizedException.class);
            assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
            assertThat(scene.wecom.count("gettoken")).isEqualTo(1 + refreshes);
        }
        assertThat(scene.pauses).isEmpty();
    }

    @Test
    void aSuspendedAuthorizationWhoseTokenCannotBeFetchedNowIsMendedLater() {
        scene.authorization(Status.SUSPENDED);
        scene.wecom.always("gettoken", refused(-1, "busy"));
        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(WeComException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);

        scene.takesCodes();
        assertThat(scene.suite.refresh(Scene.CORP).status()).isEqualTo(Status.ACTIVE);
        scene.client().getDepartment().list();
    }

    private void withoutAgent() {
        scene.authorization(Status.CANCELLED);
        scene.wecom.always("service/v2/get_auth_info", "{\"errcode\":0,\"auth_info\":{\"agent\":[]}}");
    }

    @Test
    void agentThatAuthInfoDoesNotNameIsAskedFromAgentList() {
        withoutAgent();

        assertThat(scene.suite.authorize("CODE").agentId()).isEqualTo("1000046");
        assertThat(scene.stored().agentId()).isEqualTo("1000046");
        scene.suite.refresh(Scene.CORP);
        assertThat(scene.wecom.count("agent/list")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"agentlist\":[]}", "{\"agentlist\":[{\"agentid\":1},{\"agentid\":2}]}", "{\"errcode\":48002}"
            })
    void agentListThatNamesNotOneLeavesTheAgentUnknown(String answer) {
        withoutAgent();
        scene.wecom.always("agent/list", answer);

        assertThat(scene.suite.authorize("CODE").agentId()).isNull();
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void agentThatAuthInfoNamesIsNotAskedFromAgentList() {
        scene.suite.refresh(Scene.CORP);

        assertThat(scene.wecom.count("agent/list")).isZero();
    }

    @Test
    void clockOfWeComIsKnownFromItsLastAnswer() {
        assertThat(scene.suite.clockAhead()).isEmpty();
        scene.client().getDepartment().list();
        assertThat(scene.suite.clockAhead()).as("no answer told a date").isEmpty();

        scene.wecom.always(
                "tag/list",
                () -> new MockResponse.Builder()
                        .addHeader("Date", "Sun, 01 Nov 2026 07:50:00 GMT")
                        .body(FakeWeCom.golden("tag/list"))
                        .build());
        scene.client().getTag().list();
        assertThat(scene.suite.clockAhead()).contains(Duration.ofMinutes(10));
    }
}
