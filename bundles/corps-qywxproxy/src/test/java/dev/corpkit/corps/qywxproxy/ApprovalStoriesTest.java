package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.AuthMode;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Approving judges by the departure rules what WeCom says then: what held a departure may prove nothing any more. */
@Tag("G1")
@Tag("C9")
class ApprovalStoriesTest extends OrganizationStory {

    @BeforeEach
    void tenOfThirtyAreMissedAndHeld() {
        enterprise.dept(1, 0, "Example").dept(2, 1, "Two").dept(3, 1, "Three");
        for (int i = 0; i < 10; i++) {
            enterprise.user("c" + i, 3L);
        }
        for (int i = 0; i < 20; i++) {
            enterprise.user("d" + i, 2L);
        }
        corp.syncCorp();
        later();
        for (int i = 0; i < 10; i++) {
            enterprise.users.remove("c" + i);
        }
        corp.syncCorp();
        later();
    }

    @Test
    void whoIsUnknownInTheWholeEnterpriseGoesOffline() {
        approve();

        assertThat(corp.getMembers("offline")).hasSize(10);
        assertThat(corp.getPlans()).noneMatch(plan -> plan.getState().equals("held"));
    }

    @Test
    void whoIsUnknownInAScopeThatNarrowedIsOutOfScope() {
        narrowTheScope();

        approve();

        assertReleased();
        assertThat(corp.getMembers("unexplained")).isEmpty();
    }

    @Test
    @Tag("G3")
    void scopeThatNarrowedWhileTheyWereHeldExplainsThatTheyAreNotShown() {
        narrowTheScope();
        corp.syncCorp();
        later();
        assertThat(corp.getDept("3")).isNull();

        SyncReport report = approve();

        assertReleased();
        assertThat(corp.getMembers("unexplained")).isEmpty();
        assertThat(report.getItems())
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.getReason()).contains("Out of scope", "the visible scope"));
    }

    @Test
    @Tag("C4")
    void departmentOneThatIsHiddenMeanwhileIsNoLongerWeComs() {
        enterprise.user("d0", 1L, 2L);
        corp.syncCorp();
        scope(new VisibleScope(List.of(2L, 3L), List.of(), List.of()));
        enterprise.departments.remove(1L);

        corp.syncCorp();

        assertThat(corp.getPlans()).anyMatch(plan -> plan.getState().equals("held"));
        assertThat(corp.getDept("1").getSource()).isEqualTo("local");
        assertThat(corp.getMember("d0").getDeptIds()).containsExactly("2");
    }

    @Test
    @Tag("G3")
    void unexplainedMembersAreSaidToBeSo() {
        scope(new VisibleScope(List.of(1L), List.of(), List.of()));
        organization.auth.mode = AuthMode.MEMBER;

        SyncReport report = approve();

        assertThat(report.getItems())
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.getReason()).contains("unexplained"));
    }

    @Test
    void whomWeComShowsAgainIsSaidToBeShown() {
        enterprise.user("c0", 3L);

        SyncReport report = approve();

        assertThat(report.getItems())
                .singleElement()
                .asString()
                .startsWith("SKIPPED member c0: ")
                .contains("shows the member again");
        assertThat(corp.getMembers("offline")).hasSize(9);
    }

    @Test
    void whoIsUnknownWhereMembersAuthorizeThemselvesIsOutOfScope() {
        organization.auth.mode = AuthMode.MEMBER;

        approve();

        assertReleased();
    }

    @Test
    void whomASecondApiStillShowsStaysHeld() {
        enterprise.user("c0", 3L);
        enterprise.failing("user/get?c0", Kind.PERMISSION, 60111);

        approve();

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("active");
        assertThat(corp.getMembers("offline")).hasSize(9);
        assertThat(corp.getPlans()).anyMatch(plan -> plan.getState().equals("held"));
    }

    @Test
    @Tag("C3")
    void reportTellsTheCallsThatWereMadeAndTagsOfTheScopeAreReadOnce() {
        aTagInTheScope();
        int before = enterprise.calls.get();

        SyncReport report = approve();

        int made = enterprise.calls.get() - before;
        assertThat(made).as("scope twice, ten members, a tag, a department").isEqualTo(14);
        assertThat(report.getApiCalls())
                .as("and how the enterprise authorized us")
                .isEqualTo(made + 1);
    }

    @Test
    @Tag("G2")
    void whomATagOfTheScopeStillShowsStaysHeld() {
        aTagInTheScope();
        enterprise.stillTagged.add("c0");

        approve();

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("active");
        assertThat(corp.getMembers("offline")).hasSize(9);
    }

    @Test
    @Tag("G2")
    void nobodyGoesOfflineWhereATagOfTheScopeCannotBeRead() {
        aTagInTheScope();
        enterprise.failing("tag/get?7", Kind.RETRY);

        SyncReport report = approve();

        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getPlans()).anyMatch(plan -> plan.getState().equals("held"));
        assertThat(report.getItems())
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.getReason()).startsWith("Held still"));
    }

    @Test
    @Tag("G2")
    void whoHasATagOfTheScopeThatIsDeniedForAMomentStaysHeld() {
        aTagInTheScope();
        enterprise.user("c0", 3L);
        syncLater();
        enterprise.users.remove("c0");
        syncLater();
        enterprise.failing("tag/get?7", Kind.GONE, 40068);

        approve();

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("G2")
    void tagOfTheScopeThatDoesNotExistHoldsNobodyBack() {
        scope(new VisibleScope(List.of(1L), List.of(), List.of(9L)));

        approve();

        assertThat(corp.getMembers("offline")).hasSize(10);
    }

    private void aTagInTheScope() {
        enterprise.tags.put(7L, new WeComTag(7, "on duty", List.of("c0", "d0"), List.of()));
        scope(new VisibleScope(List.of(1L), List.of(), List.of(7L)));
    }

    @Test
    void anEmptyScopeDecidesNothing() {
        scope(new VisibleScope(List.of(), List.of(), List.of()));

        approve();

        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getPlans()).anyMatch(plan -> plan.getState().equals("held"));
    }

    @Test
    @Tag("C5")
    void nobodyGoesOfflineWhileUseridsAreBeingEncrypted() {
        enterprise.users.clear();
        for (int i = 0; i < 20; i++) {
            enterprise.user("wod" + i, 2L);
        }
        enterprise.failing("batch/useridToOpenuserid", Kind.RETRY);
        corp.syncCorp();

        approve();

        assertThat(corp.getMembers("offline")).isEmpty();
    }

    private void narrowTheScope() {
        scope(new VisibleScope(List.of(2L), List.of(), List.of()));
        enterprise.departments.remove(1L);
        enterprise.departments.remove(3L);
    }

    private SyncReport approve() {
        return corp.approvePlan(corp.getPlans().stream()
                .filter(plan -> plan.getState().equals("held"))
                .findFirst()
                .orElseThrow()
                .getPlanId());
    }

    private void assertReleased() {
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMember("c0").isOutOfScope()).isTrue();
        assertThat(corp.getPlans()).noneMatch(plan -> plan.getState().equals("held"));
    }
}
