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
    @ValueSource(ints = {40084, 48004, 40001, 40013, 301007})
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
    @ValueSource(ints = {50003, 48006, 40136, 40137, 40141, 60031})
    void anAuthorizationThatCannotBeUsedNowIsNoneThatWasCancelled(int errcode) {
        scene.resetElsewhere("SECRET-NEXT-CODE");
        scene.wecom.next("service/v2/get_auth_info", refused(errcode, "no"));
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "the code before"));
        AuthorizationRow before = scene.stored();

        assertThatThrownBy(this::cancel).isInstanceOf(WeComException.class);
        assertThat(scene.stored()).isEqualTo(before);
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
    void aSuspendedAuthorizationIsAskedAboutAsWell() {
        scene.authorization(Status.SUSPENDED);
        assertThat(cancel().status()).isEqualTo(Status.SUSPENDED);
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
