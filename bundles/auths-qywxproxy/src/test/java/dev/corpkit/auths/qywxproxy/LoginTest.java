package dev.corpkit.auths.qywxproxy;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.LoginRefusedException;
import dev.corpkit.qywxproxy.api.LoginRefusedException.Reason;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins against the simulator. */
@Tag("A13")
class LoginTest {

    private static final Map<String, String> PLACE =
            Map.of("appId", "demo", "corpFullName", "corps.A", "corpId", "wpCORP", "memberId", "woMember1");

    private final Provider provider = new Provider();
    private final String corpId = provider.corpId;
    private final QywxProxyAuth auth = provider.auth;

    @AfterEach
    void close() {
        provider.close();
    }

    private Map<String, String> place(String corpFullName) {
        Map<String, String> place = new HashMap<>(PLACE);
        place.put("corpId", corpId);
        place.put("corpFullName", corpFullName);
        return place;
    }

    @Test
    void aCodeBecomesALoginCodeAndThatThePerson() {
        provider.hireAndMirror("woMember1");

        Map<String, Object> in = auth.getLoginCode(corpId, provider.code("woMember1"), "qr");

        assertThat(in).containsOnlyKeys("loginCode", "userId", "corpList");
        assertThat(in).containsEntry("userId", "person-1").containsEntry("corpList", List.of(place("corps.A")));
        assertThat((String) in.get("loginCode")).matches("[A-Za-z0-9_-]{43}");
        assertThat(auth.redeemLoginCode((String) in.get("loginCode")))
                .isEqualTo(Map.of(
                        "userId",
                        "person-1",
                        "memberId",
                        "woMember1",
                        "corpId",
                        corpId,
                        "corpList",
                        List.of(place("corps.A"))));
    }

    @Test
    void theWorkbenchLogsInAtOnceWithWhatIsStoredOfTheMember() {
        provider.hireAndMirror("woMember1");

        Map<String, Object> in = auth.loginByWorkbench(corpId, provider.code("woMember1"));

        assertThat(in)
                .containsEntry("platform", "app")
                .containsEntry("memberId", "woMember1")
                .containsEntry("corpId", corpId)
                .containsEntry("userId", "person-1")
                .containsEntry(
                        "userInfo",
                        Map.of("memberId", "woMember1", "name", "PRIVATE-NAME", "alias", "", "position", "工程师"))
                .doesNotContainKey("details");
        assertThat(auth.redeemLoginCode((String) in.get("token"))).containsEntry("memberId", "woMember1");
    }

    @Test
    void whatTheMemberConsentedToIsHandedOnAndNeitherStoredNorLogged() {
        provider.hireAndMirror("woMember1");
        provider.wecom.console().setGrants(corpId, Grants.USUAL.with(Permission.MOBILE));
        try (LogWatcher log = LogWatcher.start()) {
            String code = provider.wecom.console().logIn(corpId, "woMember1", true);

            Map<String, Object> in = auth.loginByWorkbench(corpId, code, "mobile");

            assertThat(in).containsEntry("details", Map.of("mobile", Provider.MOBILE));
            MemberRow stored = provider.store.inTransaction(
                    tx -> tx.members().find(Provider.ORG, "woMember1").orElseThrow());
            assertThat(List.of(stored.alias(), stored.position(), stored.name()))
                    .doesNotContain(Provider.MOBILE);
            log.assertLogged("platform=mobile");
            log.assertNone(Provider.MOBILE, code, (String) in.get("token"), "woMember1", "PRIVATE-NAME");
        }
    }

    @Test
    void detailsThatWeComDoesNotGiveDoNoHarm() {
        provider.hireAndMirror("woMember1");
        try (LogWatcher log = LogWatcher.start()) {
            String code = provider.wecom.console().logIn(corpId, "woMember1", true);

            assertThat(auth.loginByWorkbench(corpId, code))
                    .containsEntry("userId", "person-1")
                    .doesNotContainKey("details");
            log.assertLogged("No details of a login");
            log.assertNone(code, "woMember1");
        }
    }

    @Test
    void whoIsNoMemberIsRefused() {
        assertRefused(Reason.NOT_A_MEMBER, corpId, provider.code("woNobody"));
    }

    @Test
    void whoIsOutsideTheVisibleScopeIsRefusedAndTheScopeIsNamed() {
        provider.hireAndMirror("woMember1");
        provider.wecom.console().setScope(corpId, Scope.EMPTY);

        assertThat(assertRefused(Reason.OUT_OF_SCOPE, corpId, provider.code("woMember1")))
                .hasMessageContaining("visible scope");
    }

    @Test
    void memberMarkedOutOfScopeIsRefusedThoughActiveAndWhateverWeComSays() {
        provider.hireAndMirror("woMember1");
        provider.hide("woMember1");

        assertThat(assertRefused(Reason.OUT_OF_SCOPE, corpId, provider.code("woMember1")))
                .hasMessageContainingAll("out of scope", "administrator", "sync");
        assertThatThrownBy(() -> auth.loginByWorkbench(corpId, provider.code("woMember1")))
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void memberWhoseDepartureIsHeldIsRefused() {
        provider.hireAndMirror("woMember1");
        provider.miss("woMember1");

        assertRefused(Reason.OUT_OF_SCOPE, corpId, provider.code("woMember1"));
    }

    @Test
    void organizationThatMarksTheMemberOutOfScopeIsNotListed() {
        provider.hireAndMirror("woMember1");
        provider.hide("woMember1");
        provider.mirror(
                new OrgKey("demo", "corps.B"),
                member("woMember1").user("person-1").row());

        Map<String, Object> in = auth.getLoginCode(corpId, provider.code("woMember1"));

        assertThat(in).containsEntry("corpList", List.of(place("corps.B")));
    }

    @Test
    void loginCodeOfAMemberWhoWentOutOfScopeMeanwhileIsRefusedAndUsedUp() {
        String loginCode = loginCode();
        provider.hide("woMember1");

        assertThat(catchThrowableOfType(LoginRefusedException.class, () -> auth.redeemLoginCode(loginCode))
                        .getReason())
                .isEqualTo(Reason.OUT_OF_SCOPE);
        assertBadLoginCode(loginCode);
    }

    @Test
    void whoWasNotSyncedYetIsToldSo() {
        provider.hire("woMember1");

        assertThat(assertRefused(Reason.UNKNOWN_MEMBER, corpId, provider.code("woMember1")))
                .hasMessageContaining("sync first");
    }

    @Test
    void anotherMembersLettersDoNotLogIn() {
        provider.hire("womember1");
        provider.mirror(Provider.ORG, member("woMember1").row());

        assertRefused(Reason.UNKNOWN_MEMBER, corpId, provider.code("womember1"));
    }

    @Test
    void anOfflineMemberIsRefused() {
        provider.hireAndMirror("woMember1");
        provider.resign("woMember1");

        assertRefused(Reason.OFFLINE, corpId, provider.code("woMember1"));
    }

    @Test
    void activeInOneOrganizationIsEnoughAndOnlyThatOneIsListed() {
        provider.hireAndMirror("woMember1");
        provider.resign("woMember1");
        provider.mirror(
                new OrgKey("demo", "corps.B"),
                member("woMember1").user("person-1").row());

        Map<String, Object> in = auth.getLoginCode(corpId, provider.code("woMember1"));

        assertThat(in).containsEntry("corpList", List.of(place("corps.B")));
    }

    @Test
    void aCodeOfWeComWorksOnceAndOnlyForItsEnterprise() {
        provider.hireAndMirror("woMember1");
        String other = provider.authorized("其他企业", 8);
        String code = provider.code("woMember1");
        assertRefused(Reason.BAD_CODE, other, provider.code("woMember1"));

        auth.getLoginCode(corpId, code);

        assertRefused(Reason.BAD_CODE, corpId, code);
    }

    @ParameterizedTest
    @CsvSource({
        "40029, BAD_CODE",
        "42003, BAD_CODE",
        "42022, BAD_CODE",
        "50002, OUT_OF_SCOPE",
        "60021, OUT_OF_SCOPE",
        "60030, OUT_OF_SCOPE",
        "92000, OUT_OF_SCOPE",
        "60111, NOT_A_MEMBER"
    })
    void whatWeComSaysOfTheLoginIsARefusal(int errcode, Reason reason) {
        provider.wecom.faults().add(Fault.errcode("auth/getuserinfo", errcode));

        assertThat(assertRefused(reason, corpId, "CODE")).hasCauseInstanceOf(WeComException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {50001, 48002, 60020})
    void whatWeComSaysOfUsIsNoRefusal(int errcode) {
        provider.wecom.faults().add(Fault.errcode("auth/getuserinfo", errcode));

        assertThatThrownBy(() -> auth.getLoginCode(corpId, "CODE"))
                .isInstanceOfSatisfying(
                        WeComException.class, no -> assertThat(no.getErrcode()).isEqualTo(errcode));
    }

    @Test
    void aLoginCodeWorksOnce() {
        String loginCode = loginCode();
        auth.redeemLoginCode(loginCode);

        assertBadLoginCode(loginCode);
    }

    @Test
    void ofManyWhoRedeemALoginCodeAtOnceOneGetsIn() throws Exception {
        String loginCode = loginCode();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> redeeming = () -> {
                try {
                    auth.redeemLoginCode(loginCode);
                    return true;
                } catch (LoginRefusedException late) {
                    return false;
                }
            };
            int in = 0;
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(16, redeeming))) {
                in += each.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLoginCodeIsGoodForTwoMinutes() {
        String early = loginCode();
        String late = auth.getLoginCode(corpId, provider.code("woMember1"))
                .get("loginCode")
                .toString();

        provider.clock.advance(Duration.ofSeconds(119));
        auth.redeemLoginCode(early);
        provider.clock.advance(Duration.ofSeconds(1));

        assertBadLoginCode(late);
    }

    @Test
    void aLoginCodeOfAMemberWhoWentOfflineMeanwhileIsRefusedAndUsedUp() {
        String loginCode = loginCode();
        provider.resign("woMember1");

        assertThat(catchThrowableOfType(LoginRefusedException.class, () -> auth.redeemLoginCode(loginCode))
                        .getReason())
                .isEqualTo(Reason.OFFLINE);
        assertBadLoginCode(loginCode);
    }

    @Test
    void theStoreHoldsNoLoginCodeThatCouldBeRedeemed() {
        String loginCode = loginCode();

        assertThat(provider.store.<Boolean>inTransaction(tx -> tx.loginCodes()
                        .take(provider.template.suiteId(), loginCode, provider.clock.instant())
                        .isPresent()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aLoginCodeThatNeverWasIsRefusedWithoutBeingRepeated(String hostile) {
        assertBadLoginCode(hostile);
    }

    static List<String> hostile() {
        return List.of(
                "", " ", "HOSTILE\n", "HOSTILE\u0000", "HOSTILE HOSTILE", "HOSTILE'", "HOSTILE".repeat(100), "企业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "HOSTILE\n", "HOSTILE\u0000", "HOSTILE HOSTILE", "企业", "\u001b[2J"})
    void aHostileArgumentIsRefusedBeforeWeComIsAsked(String hostile) {
        provider.wecom.calls().clear();
        List<Runnable> calls = List.of(
                () -> auth.getLoginCode(hostile, "CODE"),
                () -> auth.getLoginCode(corpId, hostile),
                () -> auth.getLoginCode(corpId, "C".repeat(513)),
                () -> auth.getLoginCode("C".repeat(129), "CODE"),
                () -> auth.loginByWorkbench(hostile, "CODE"),
                () -> auth.loginByWorkbench(corpId, hostile),
                () -> auth.setCode(corpId, hostile),
                () -> auth.setCode(hostile, "code"),
                () -> auth.getLoginConfigByCode(hostile));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::run)
                        .isInstanceOf(CorpArgumentException.class)
                        .hasMessageNotContaining("HOSTILE"));
        assertThat(provider.wecom.calls().byPath()).isEmpty();
    }

    @Test
    void unknownKindsAndPlatformsAreAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> auth.getLoginCode(corpId, "CODE", "QR"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("loginType must be one of workbench, qr");
        assertThatThrownBy(() -> auth.loginByWorkbench(corpId, "CODE", "HOSTILE"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("platform must be one of app, web, mobile");
    }

    @Test
    void anInactiveElementLogsNobodyIn() {
        String loginCode = loginCode();
        QywxProxyAuth inactive = provider.element(false);
        List<Runnable> calls = List.of(
                () -> inactive.getLoginCode(corpId, "CODE"),
                () -> inactive.loginByWorkbench(corpId, "CODE"),
                () -> inactive.redeemLoginCode(loginCode));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::run)
                        .isInstanceOf(NotAuthorizedException.class)
                        .hasMessageContaining("authConfig.isActive"));
    }

    @Test
    void anEnterpriseThatHasNotAuthorizedLogsNobodyIn() {
        assertThatThrownBy(() -> auth.getLoginCode("wpNOBODY", "CODE"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("wpNOBODY");
    }

    @Test
    void aPageThatLogsInNeedsTheSuite() {
        assertThat(auth.getLoginConfig()).isEqualTo(Map.of("suiteId", provider.template.suiteId()));
    }

    @Test
    void whoLeftTheEnterpriseIsNoMemberAnyMore() {
        provider.hireAndMirror("woMember1");
        provider.wecom.console().enterprise(corpId).apply(new MemberChange.Leaves("woMember1"));

        assertRefused(Reason.NOT_A_MEMBER, corpId, provider.code("woMember1"));
    }

    private String loginCode() {
        provider.hireAndMirror("woMember1");
        return auth.getLoginCode(corpId, provider.code("woMember1"))
                .get("loginCode")
                .toString();
    }

    private LoginRefusedException assertRefused(Reason reason, String enterprise, String code) {
        LoginRefusedException refused = catchThrowableOfType(
                LoginRefusedException.class, () -> auth.getLoginCode(enterprise, code, "workbench"));
        assertThat(refused).hasMessageNotContainingAny(code, "woMember1", "PRIVATE-NAME");
        assertThat(refused.getReason()).isEqualTo(reason);
        return refused;
    }

    private void assertBadLoginCode(String loginCode) {
        assertThatThrownBy(() -> auth.redeemLoginCode(loginCode))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class,
                        refused -> assertThat(refused.getReason()).isEqualTo(Reason.BAD_CODE))
                .hasMessage("The login code was used, is older than two minutes or was never given. Log in again");
    }
}
