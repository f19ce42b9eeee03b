package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to an organization, told from its documented methods. */
class SyncStoriesTest {

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void enterprise() {
        enterprise
                .dept(1, 0, "Example Ltd")
                .dept(2, 1, "Research")
                .user("a", 1L)
                .user("b", 2L)
                .user("c", 1L, 2L);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    @Tag("C2")
    void initCorpMirrorsTheEnterpriseAndASecondCallIsAnotherSync() {
        SyncReport first = corp.initCorp();
        assertThat(first.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(first.count(SyncCount.MEMBERS_ADDED)).isEqualTo(3);
        assertThat(corp.getRootDept().getSource()).isEqualTo("wecom");
        SyncReport second = corp.initCorp();
        assertThat(second.isUnchanged()).isTrue();
        assertThat(second.getRunId()).isNotEqualTo(first.getRunId());
        assertThat(corp.getLastReport().getRunId()).isEqualTo(second.getRunId());
    }

    @Test
    void anUnchangedSyncWritesNoRow() {
        corp.syncCorp();
        long before = organization.store.writes();
        corp.syncCorp();
        assertThat(organization.store.writes()).isEqualTo(before);
    }

    @Test
    @Tag("C10")
    void aLeaverIsOfflineAndComesBackAsTheSamePersonWithoutRoles() {
        corp.syncCorp();
        corp.setUserRole("b", List.of("admin"));
        String userId = corp.getMember("b").getUserId();
        enterprise.users.remove("b");
        assertThat(corp.syncCorp().count(SyncCount.MEMBERS_OFFLINE)).isEqualTo(1);
        assertThat(corp.getMember("b").getStatus()).isEqualTo("offline");
        assertThat(corp.getMember("b").getDeptIds()).isEmpty();
        assertThat(corp.getUserRoles("b")).isEmpty();
        enterprise.user("b", 2L);
        assertThat(corp.syncCorp().count(SyncCount.MEMBERS_RETURNED)).isEqualTo(1);
        assertThat(corp.getMember("b").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("b").getUserId()).isEqualTo(userId);
        assertThat(corp.getUserRoles("b")).isEmpty();
    }

    @Test
    void aSyncDoesNotUndoWhatOfflineMemberDidUntilTheMemberLeavesAndReturns() {
        corp.syncCorp();
        corp.offlineMember(List.of("b"));
        corp.syncCorp();
        assertThat(corp.getMember("b").getStatus()).isEqualTo("offline");
        enterprise.users.remove("b");
        corp.syncCorp();
        enterprise.user("b", 2L);
        corp.syncCorp();
        assertThat(corp.getMember("b").getStatus()).isEqualTo("active");
    }

    @Test
    void aRestoredMemberGetsItsDepartmentsWithTheNextSync() {
        corp.syncCorp();
        corp.offlineMember(List.of("c"));
        corp.restoreMember(List.of("c"));
        corp.syncCorp();
        assertThat(corp.getMember("c").getDeptIds()).containsExactly("1", "2");
    }

    @Test
    void tagsAreRolesAndWhatSetUserRoleWroteSurvives() {
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("a"), List.of()));
        corp.syncCorp();
        assertThat(corp.getUserRoles("a")).extracting("roleId").containsExactly("5");
        corp.setUserRole("c", List.of("admin"));
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("c"), List.of()));
        corp.syncCorp();
        assertThat(corp.getUserRoles("a")).isEmpty();
        assertThat(corp.getUserRoles("c")).extracting("roleId").containsExactly("admin", "5");
    }

    @Test
    void anIncompleteReadingTakesNobodyOffline() {
        corp.syncCorp();
        enterprise.users.remove("a");
        enterprise.users.remove("b");
        enterprise.failing("user/list?2", Kind.RETRY);
        SyncReport report = corp.syncCorp();
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getProblems()).singleElement().asString().startsWith("Members of department 2");
        assertThat(corp.getMembers("active")).hasSize(3);
    }

    @Test
    @Tag("C3")
    void aReadingThatFailsAltogetherChangesNothingAndThrows() {
        corp.syncCorp();
        long before = organization.store.writes();
        enterprise.failing("department/list", Kind.RETRY);
        assertThatThrownBy(corp::syncCorp)
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("myapp/corps.MyQywxProxyCorp")
                .hasMessageContaining("department/list")
                .hasMessageContaining("othing");
        assertThat(organization.store.writes()).isEqualTo(before);
    }

    @Test
    void aShrunkenScopeTakesNobodyOffline() {
        corp.syncCorp();
        scope(new VisibleScope(List.of(2L), List.of(), List.of()));
        enterprise.departments.remove(1L);
        enterprise.users.remove("a");
        SyncReport report = corp.syncCorp();
        assertThat(report.count(SyncCount.MEMBERS_OUT_OF_SCOPE)).isEqualTo(1);
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isZero();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
        assertThat(corp.getRootDept().getName()).isEqualTo("Example Ltd");
    }

    @Test
    void anEmptyScopeChangesNothingAndIsToldOnce() {
        corp.syncCorp();
        long before = organization.store.writes();
        scope(new VisibleScope(List.of(), List.of(), List.of()));
        SyncReport report = corp.syncCorp();
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getProblems()).singleElement().asString().contains("visible scope is empty", "administrator");
        assertThat(organization.store.writes()).isEqualTo(before);
    }

    @Test
    @Tag("C20")
    void withoutAnAuthorizationSyncFailsAtOnceAndLocalReadsGoOn() {
        corp.syncCorp();
        organization.auth.authorized = false;
        assertThatThrownBy(corp::syncCorp)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("has not authorized");
        assertThatThrownBy(corp::getClient).isInstanceOf(NotAuthorizedException.class);
        assertThat(corp.getMembers()).hasSize(3);
    }

    @Test
    void withoutTheAuthElementTheMessageNamesIt() {
        organization.app.without("auths.QywxProxyAuth");
        assertThatThrownBy(corp::syncCorp)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("auths.QywxProxyAuth")
                .hasMessageContaining("authFullName");
    }

    @Test
    void progressIsToldByPhase() {
        Set<SyncProgress.Phase> phases = EnumSet.noneOf(SyncProgress.Phase.class);
        corp.syncCorp((phase, done, total) -> {
            synchronized (phases) {
                phases.add(phase);
            }
        });
        assertThat(phases).containsExactlyInAnyOrder(SyncProgress.Phase.values());
    }

    @Test
    void oneFailingListenerDoesNotStopTheRun() {
        corp.syncCorp((phase, done, total) -> {
            throw new IllegalStateException("a console went away");
        });
        assertThat(corp.getMembers()).hasSize(3);
    }

    @Test
    void theSamePersonInTwoOrganizationsIsOneUser() {
        QywxProxyCorp second = organization.corp(organization.app, "corps.Second", Map.of());
        corp.syncCorp();
        second.syncCorp();
        assertThat(second.getMembers())
                .extracting(CorpMember::getUserId)
                .isEqualTo(corp.getMembers().stream().map(CorpMember::getUserId).toList());
        corp.offlineMember(List.of("a"));
        assertThat(second.getMember("a").getStatus()).isEqualTo("active");
    }

    private void scope(VisibleScope scope) {
        enterprise.scopes.clear();
        enterprise.scopes.add(scope);
    }
}
