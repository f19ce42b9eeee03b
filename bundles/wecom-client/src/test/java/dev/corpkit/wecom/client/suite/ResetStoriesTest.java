package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A8")
class ResetStoriesTest {

    private static final String NEW = "SECRET-NEW-CODE";
    private static final String NEWER = "SECRET-NEWER-CODE";
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    private AuthorizationRow reset(String code) {
        scene.newCode(code);
        return scene.suite.authorize("AUTH-CODE");
    }

    private void assertCodes(String current, String next) {
        assertThat(scene.stored().permanentCode()).isEqualTo(current);
        assertThat(scene.stored().nextPermanentCode()).isEqualTo(next);
    }

    @Test
    void aNewCodeTakesTheOldOnesPlaceByATokenThatAllNodesUse() {
        client.getDepartment().list();
        scene.clock.advance(Duration.ofMinutes(1));

        AuthorizationRow row = reset(NEW);

        assertCodes(NEW, null);
        assertThat(row).isEqualTo(scene.stored());
        assertThat(row.authorizedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.wecom.lastQuery("gettoken", "corpsecret")).isEqualTo(NEW);
        client.getDepartment().list();
        scene.node("node2").client(Scene.CORP).getDepartment().list();
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void aNewCodeThatCannotBeProvenNowStaysBesideTheOldOneAndIsProvenLater() {
        client.getDepartment().list();
        scene.wecom.always("gettoken", refused(-1, "busy"));

        assertThat(reset(NEW).status()).isEqualTo(Status.ACTIVE);
        assertCodes(Scene.PERMANENT_CODE, NEW);
        client.getTag().list();
        scene.suite.proveNewCodes();
        assertCodes(Scene.PERMANENT_CODE, NEW);

        scene.takesCodes();
        scene.suite.proveNewCodes();
        assertCodes(NEW, null);
        int calls = scene.wecom.count();
        scene.suite.proveNewCodes();
        assertThat(scene.wecom.count()).isEqualTo(calls);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40084, 40091, 40013})
    void aNewCodeThatWeComRefusesIsDroppedAndTheOldOneStays(int errcode) {
        client.getDepartment().list();
        scene.wecom.next("gettoken", refused(errcode, "invalid credential"));

        assertThat(reset(NEW).status()).isEqualTo(Status.ACTIVE);

        assertCodes(Scene.PERMANENT_CODE, null);
        assertThat(client.getDepartment().list()).hasSize(3);
    }

    @Test
    void aNewCodeIsKeptWhileTheApplicationIsDisabled() {
        scene.wecom.always("gettoken", refused(50003, "app disabled"));

        assertThat(reset(NEW).status()).isEqualTo(Status.SUSPENDED);
        assertCodes(Scene.PERMANENT_CODE, NEW);

        scene.takesCodes();
        assertThat(scene.suite.refresh(Scene.CORP).status()).isEqualTo(Status.ACTIVE);
        assertCodes(NEW, null);
    }

    @Test
    void ofTwoResetsTheNewerCodeWins() {
        scene.wecom.always("gettoken", refused(-1, "busy"));
        reset(NEW);
        reset(NEWER);
        assertCodes(Scene.PERMANENT_CODE, NEWER);

        scene.takesCodes();
        scene.suite.proveNewCodes();
        assertCodes(NEWER, null);
    }

    @Test
    void aCodeThatComesWhileTheOneBeforeItIsProvenIsNotLost() {
        scene.wecom.next("gettoken", () -> {
            scene.resetElsewhere(NEWER);
            return FakeWeCom.json(FakeWeCom.golden("gettoken"));
        });

        reset(NEW);

        assertCodes(NEWER, null);
        assertThat(scene.wecom.lastQuery("gettoken", "corpsecret")).isEqualTo(NEWER);
    }

    @Test
    void theSameCodeAgainProvesNothing() {
        client.getDepartment().list();
        reset(Scene.PERMANENT_CODE);

        assertCodes(Scene.PERMANENT_CODE, null);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
    }

    @Test
    void anAuthCodeThatWasUsedSaysWhatToDo() {
        scene.wecom.next("service/v2/get_permanent_code", refused(40078, "invalid auth_code"));

        assertThatThrownBy(() -> scene.suite.authorize("AUTH-CODE"))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("40078")
                .hasMessageContaining("fetch the code anew in the provider console");
    }

    private void resetUnderARunningCall() {
        client.getDepartment().list();
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));
    }

    @Test
    void aRefusedOldCodeWaitsAMomentForANewerOne() {
        resetUnderARunningCall();
        scene.wecom.next("gettoken", refused(40001, "invalid credential"));
        scene.onPause(3, () -> scene.resetElsewhere(NEW));

        assertThat(client.getDepartment().list()).hasSize(3);

        assertCodes(NEW, null);
        assertThat(scene.pauses).hasSize(3);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(3);
    }

    @Test
    void aNewerCodeThatIsThereAlreadyIsUsedWithoutAWait() {
        resetUnderARunningCall();
        scene.wecom.next("gettoken", () -> {
            scene.resetElsewhere(NEW);
            return FakeWeCom.json(refused(40001, "invalid credential"));
        });

        assertThat(client.getDepartment().list()).hasSize(3);

        assertCodes(NEW, null);
        assertThat(scene.pauses).isEmpty();
    }

    @Test
    @Tag("A9")
    void withoutANewerCodeItSuspendsAndNobodyWaitsAgain() {
        resetUnderARunningCall();
        scene.wecom.always("gettoken", refused(40001, "invalid credential"));

        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
        assertThat(waited()).isEqualTo(GRACE);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);

        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
        scene.authorization(Status.ACTIVE);
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(waited()).isEqualTo(GRACE);
    }

    @Test
    void anEventThatComesAfterTheGraceMendsIt() {
        resetUnderARunningCall();
        scene.wecom.always("gettoken", refused(40001, "invalid credential"));
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);

        scene.takesCodes();
        assertThat(reset(NEW).status()).isEqualTo(Status.ACTIVE);
        assertThat(client.getDepartment().list()).hasSize(3);
    }

    @Test
    @Tag("A9")
    void aDisabledApplicationIsNotWaitedFor() {
        scene.wecom.always("gettoken", refused(50003, "app disabled"));

        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.pauses).isEmpty();
    }

    private Duration waited() {
        return scene.pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
