package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C20")
class CancelStoriesTest {

    private static final TokenKey KEY = TokenKey.corp(Scene.SUITE, Scene.CORP);

    private final Scene scene = new Scene();
    private final Instant eraseAt = scene.clock.instant().plusSeconds(60);

    @AfterEach
    void close() {
        scene.close();
    }

    private Optional<TokenRow> token() {
        return scene.store.inTransaction(tx -> tx.tokens().find(KEY));
    }

    private AuthorizationRow cancel() {
        return scene.suite.cancel(Scene.CORP, eraseAt).orElseThrow();
    }

    @Test
    @Tag("A3")
    void anOldCancellationOfAnEnterpriseThatAuthorizedAgainChangesNothing() {
        AuthorizationRow before = scene.stored();

        assertThat(cancel()).isEqualTo(before).isEqualTo(scene.stored());
    }

    @ParameterizedTest
    @ValueSource(ints = {40084, 48004})
    void aCancellationThatWeComConfirmsForgetsCodesAndTokenAndSaysWhenToErase(int errcode) {
        QywxProxyClient client = scene.client();
        QywxProxyClient elsewhere = scene.node("node2").client(Scene.CORP);
        client.getDepartment().list();
        scene.suite.refresh(Scene.CORP);
        scene.resetElsewhere("SECRET-NEXT-CODE");
        scene.wecom.always("service/v2/get_auth_info", refused(errcode, "no"));

        AuthorizationRow row = cancel();

        assertThat(row).isEqualTo(scene.stored());
        assertThat(row.status()).isEqualTo(Status.CANCELLED);
        assertThat(row.permanentCode()).isEmpty();
        assertThat(row.nextPermanentCode()).isNull();
        assertThat(row.agentId()).isNull();
        assertThat(row.scope()).isEqualTo(ScopeRow.EMPTY);
        assertThat(row.permissions()).isNull();
        assertThat(row.corpName()).isEqualTo("示例企业");
        assertThat(row.eraseAt()).isEqualTo(eraseAt);
        assertThat(token()).isEmpty();
        int calls = scene.wecom.count();
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(elsewhere.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.suite.cancel(Scene.CORP, eraseAt.plusSeconds(1))).contains(row);
        assertThat(scene.wecom.count()).isEqualTo(calls);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45009, 60020, 48003})
    void whileWeComCannotBeAskedNothingChanges(int errcode) {
        scene.wecom.always("service/v2/get_auth_info", refused(errcode, "no"));
        AuthorizationRow before = scene.stored();

        assertThatThrownBy(this::cancel).isInstanceOf(WeComException.class);
        assertThat(scene.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40091, 301007, 50003, 48006, 40136, 40137, 40141, 60031})
    void refusalThatConfirmsNoCancellationSuspendsAndErasesNothing(int errcode) {
        scene.wecom.always("service/v2/get_auth_info", refused(errcode, "no"));

        assertThatThrownBy(this::cancel)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContainingAll(Scene.CORP, "does not confirm", "errcode " + errcode, "40084 and 48004");
        AuthorizationRow row = scene.stored();
        assertThat(row.status()).isEqualTo(Status.SUSPENDED);
        assertThat(row.reason()).contains("errcode " + errcode);
        assertThat(row.eraseAt()).isNull();
        assertThat(row.permanentCode()).isEqualTo(Scene.PERMANENT_CODE);
        assertThatThrownBy(scene::client).isInstanceOf(NotAuthorizedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40091, 50003, 301007})
    void oneCodeThatIsNotDeniedKeepsTheOtherFromConfirmingACancellation(int errcode) {
        scene.resetElsewhere("SECRET-NEXT-CODE");
        scene.wecom.next("service/v2/get_auth_info", refused(errcode, "no"));
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "the code before"));
        assertThatThrownBy(this::cancel).isInstanceOf(NotAuthorizedException.class);
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "the newer code"));
        scene.wecom.next("service/v2/get_auth_info", refused(errcode, "no"));
        assertThatThrownBy(this::cancel).isInstanceOf(NotAuthorizedException.class);

        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40084, 40091, 48004, 301007, 50003})
    void noAnswerOfGettokenCancels(int errcode) {
        scene.wecom.always("gettoken", refused(errcode, "no"));
        assertThatThrownBy(scene.client().getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);

        assertThat(cancel().status()).isEqualTo(Status.SUSPENDED);
        assertThat(scene.stored().eraseAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {40084, 48004, 40001})
    void noAnswerOfAnotherCallCancels(int errcode) {
        scene.wecom.always("department/list", refused(errcode, "no"));
        assertThatThrownBy(scene.client().getDepartment()::list).isInstanceOf(RuntimeException.class);

        assertThat(scene.stored().status()).isNotEqualTo(Status.CANCELLED);
        assertThat(scene.stored().eraseAt()).isNull();
    }

    @Test
    void personsWordCancelsWhereWeComRefusesInAnyWay() {
        scene.wecom.always("service/v2/get_auth_info", refused(301007, "no"));

        AuthorizationRow row =
                scene.suite.cancelUnconfirmed(Scene.CORP, eraseAt).orElseThrow();

        assertThat(row.status()).isEqualTo(Status.CANCELLED);
        assertThat(row.eraseAt()).isEqualTo(eraseAt);
        assertThat(row.reason()).contains("a person confirms", "errcode 301007");
    }

    @Test
    void personsWordCancelsNothingThatWeComConfirmsOrCannotBeAskedAbout() {
        assertThat(scene.suite
                        .cancelUnconfirmed(Scene.CORP, eraseAt)
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.ACTIVE);

        scene.wecom.always("service/v2/get_auth_info", refused(45009, "no"));
        assertThatThrownBy(() -> scene.suite.cancelUnconfirmed(Scene.CORP, eraseAt))
                .isInstanceOf(WeComException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 48004, 60031})
    void whatIsWrongWithTheSuiteSpeaksOfNoEnterprise(int errcode) {
        scene.wecom.always("service/get_suite_token", refused(errcode, "no"));
        AuthorizationRow before = scene.stored();

        assertThatThrownBy(this::cancel).isInstanceOf(WeComException.class);
        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(WeComException.class);
        assertThat(scene.stored()).isEqualTo(before);
    }

    @Test
    void suspendedAuthorizationIsMendedWhereWeComConfirmsItAndCancelledWhereItDeniesIt() {
        scene.authorization(Status.SUSPENDED);
        assertThat(cancel().status()).isEqualTo(Status.ACTIVE);
        scene.authorization(Status.SUSPENDED);
        scene.wecom.always("service/v2/get_auth_info", refused(40084, "no"));
        assertThat(cancel().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void theNewerCodeConfirmsAnAuthorizationWhoseOldOneIsVoid() {
        scene.resetElsewhere("SECRET-NEXT-CODE");
        assertThat(cancel().status()).isEqualTo(Status.ACTIVE);
        assertThat(scene.wecom.lastBody("service/v2/get_auth_info")).contains("SECRET-NEXT-CODE");
    }

    @Test
    void anUnknownEnterpriseIsNotCancelled() {
        assertThat(scene.suite.cancel("wpNOBODY", eraseAt)).isEmpty();
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void anAuthorizationAfterwardsIsAFreshOneWithNothingToErase() {
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "no"));
        cancel();

        AuthorizationRow row = scene.suite.authorize("AUTH-CODE");

        assertThat(row.status()).isEqualTo(Status.ACTIVE);
        assertThat(row.eraseAt()).isNull();
        assertThat(scene.client().getDepartment().list()).hasSize(3);
    }

    @Test
    void aTokenThatIsFetchedMeanwhileIsNotKept() {
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "no"));
        scene.wecom.next("gettoken", () -> {
            cancel();
            return FakeWeCom.json(FakeWeCom.golden("gettoken"));
        });

        assertThatThrownBy(scene.client().getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cancelled");
        assertThat(token()).isEmpty();
        assertThat(scene.wecom.count("department/list")).isZero();
    }
}
