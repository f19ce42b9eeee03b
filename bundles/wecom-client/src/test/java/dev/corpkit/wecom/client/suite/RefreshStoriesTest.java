package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.List;
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
}
