package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an organization makes of what events named (contract row A12). */
class EventStoriesTest {

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
        enterprise.calls.set(0);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private static ContactHints users(String... userids) {
        return ContactHints.ofUsers(Set.of(userids));
    }

    private List<RunRow.Kind> runs() {
        return ((CorpStore) organization.store)
                .inTransaction(tx -> tx.runs().list(Organization.KEY, 10).stream()
                        .map(RunRow::kind)
                        .toList());
    }

    @Test
    @Tag("A12")
    void whoMovedIsReadAgainWithTheTags() {
        enterprise.user("d", 12L);
        SyncReport report = corp.syncCorp(users("d"));
        assertThat(corp.getMember("d").getDeptIds()).containsExactly("12");
        assertThat(corp.getUserRoles("d")).extracting("roleId").containsExactly("7");
        assertThat(runs()).startsWith(RunRow.Kind.EVENTS, RunRow.Kind.SYNC);
        assertThat(report.getApiCalls()).isEqualTo(4).isEqualTo(enterprise.calls.get());
    }

    @Test
    void whoIsAsBeforeCostsThreeCallsAndWritesNothing() {
        long writes = organization.store.writes();
        assertThat(corp.syncCorp(users("a")).isUnchanged()).isTrue();
        assertThat(enterprise.calls).hasValue(3);
        assertThat(organization.store.writes()).isEqualTo(writes);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void withoutHintsNothingIsCalledAndIdsThatCannotBeAreNotAskedFor() {
        assertThat(corp.syncCorp(ContactHints.NONE).isUnchanged()).isTrue();
        assertThat(enterprise.calls).hasValue(0);
        corp.syncCorp(users(" ", "x".repeat(200), "nul\0")
                .and(ContactHints.ofDepts(Set.of(0L, -3L)))
                .and(ContactHints.ofTag(-1, Set.of(), Set.of())));
        assertThat(enterprise.calls).hasValue(2);
    }

    @Test
    @Tag("C9")
    void whoIsGoneAndWhoHasJustLeftAreOffline() {
        enterprise.users.remove("a");
        enterprise.users.put("b", FakeEnterprise.user("b", 5, List.of(2L)));
        corp.syncCorp(users("a", "b", "nobody"));
        assertThat(corp.getMembers("offline")).extracting("memberId").containsExactly("a", "b");
        assertThat(corp.getMember("nobody")).isNull();
    }

    @Test
    @Tag("G2")
    void callThatFailsHidesItsMemberAndNobodyElse() {
        enterprise.users.remove("a");
        enterprise.user("d", 12L).failing("user/get?b", Kind.RETRY);
        SyncReport report = corp.syncCorp(users("a", "b", "d"));
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.getMembers("offline")).extracting("memberId").containsExactly("a");
        assertThat(corp.getMember("b").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("d").getDeptIds()).containsExactly("12");
    }

    @Test
    void aNewDepartmentBringsItsMembersAndAMemberBringsItsNewDepartment() {
        enterprise.dept(30, 2, "New").dept(31, 30, "Newer").user("x", 31L);
        corp.syncCorp(ContactHints.ofDepts(Set.of(30L)));
        assertThat(corp.getDept("31").getParentId()).isEqualTo("30");
        assertThat(corp.getMember("x").getDeptIds()).containsExactly("31");
        enterprise.dept(40, 3, "Newest").user("y", 40L);
        corp.syncCorp(users("y"));
        assertThat(corp.getMember("y").getDeptIds()).containsExactly("40");
        assertThat(corp.getUserRoles("x")).extracting("roleId").containsExactly("7");
    }

    @Test
    void aMemberWhoseNewDepartmentCouldNotBeReadStaysAsItIs() {
        enterprise.dept(40, 3, "Newest").user("d", 40L).failing("department/list?40", Kind.RETRY);
        assertThat(corp.syncCorp(users("d")).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.getMember("d").getDeptIds()).containsExactly("3");
    }

    @Test
    @Tag("C12")
    void withADepartmentGoesWhatIsBelowItAndItsMembersAreReadAgain() {
        enterprise.departments.remove(2L);
        enterprise.departments.remove(12L);
        enterprise.users.remove("b");
        enterprise.user("a", 3L).user("c");
        SyncReport report = corp.syncCorp(ContactHints.ofDepts(Set.of(2L)));
        assertThat(report.count(SyncCount.DEPTS_REMOVED)).isEqualTo(2);
        assertThat(corp.getMember("a").getDeptIds()).containsExactly("3");
        assertThat(corp.getMember("b").getStatus()).isEqualTo("offline");
        assertThat(corp.getMember("c").getDeptIds()).containsExactly("1");
    }

    @Test
    @Tag("C15")
    void aTagIsReadAlone() {
        enterprise.tags.put(7L, new WeComTag(7, "off duty", List.of("d"), List.of()));
        corp.syncCorp(ContactHints.ofTag(7, Set.of(), Set.of()));
        assertThat(corp.getUserRoles("a")).isEmpty();
        assertThat(corp.getUserRoles("d")).extracting("roleId").containsExactly("7");
        assertThat(corp.getRoles()).extracting("name").containsExactly("off duty");
        assertThat(enterprise.calls).hasValue(4);
        enterprise.tags.remove(7L);
        corp.syncCorp(ContactHints.ofTag(7, Set.of(), Set.of()));
        assertThat(corp.getRoles()).isEmpty();
    }

    @Test
    void aNewTagWithoutANameIsLookedUpInTheList() {
        enterprise.tags.put(8L, new WeComTag(8, null, List.of("a"), List.of()));
        corp.syncCorp(ContactHints.ofTag(8, Set.of(), Set.of()));
        assertThat(enterprise.calls).hasValue(4);
        assertThat(corp.getUserRoles("a")).extracting("roleId").contains("8");
    }

    @Test
    void whoBecomesALeaderHasTheDepartmentReadAgain() {
        enterprise.users.put("b", leader("b", 12L));
        enterprise.departments.put(
                12L, new dev.corpkit.qywxproxy.api.WeComDepartment(12, "Department 12", null, List.of("b"), 2, 88));
        corp.syncCorp(users("b"));
        assertThat(corp.getDept("12").getLeaders()).containsExactly("b");
    }

    private static WeComUser leader(String userid, long dept) {
        return new WeComUser(
                userid,
                "Name of " + userid,
                List.of(dept),
                List.of(0L),
                List.of(1),
                dept,
                List.of(),
                1,
                "",
                "",
                "",
                "",
                "",
                Map.of());
    }

    @Test
    void whereItIsCheaperOrTheScopeChangedItBecomesAFullSync() {
        String[] many = new String[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = "u" + i;
        }
        corp.syncCorp(users(many));
        corp.syncCorp(ContactHints.EVERYTHING);
        enterprise.scopes.add(0, new VisibleScope(List.of(1L), List.of("a"), List.of()));
        enterprise.scopes.remove(1);
        corp.syncCorp(users("a"));
        assertThat(runs()).containsExactly(RunRow.Kind.SYNC, RunRow.Kind.SYNC, RunRow.Kind.SYNC, RunRow.Kind.SYNC);
    }

    @Test
    @Tag("A7")
    void aGoLiveIsOneSyncAndAChangeAfterItAnother() {
        Instant recorded = organization.clock.instant();
        int before = runs().size();
        organization.clock.advance(Duration.ofSeconds(1));
        corp.syncCorp();
        organization.clock.advance(Duration.ofSeconds(1));
        corp.syncCorp(ContactHints.EVERYTHING.recordedAt(recorded));
        corp.syncCorp(ContactHints.EVERYTHING.recordedAt(recorded));
        assertThat(runs()).hasSize(before + 1);

        corp.syncCorp(ContactHints.EVERYTHING.recordedAt(organization.clock.instant()));
        assertThat(runs()).hasSize(before + 2);
        corp.syncCorp(users("a").and(ContactHints.EVERYTHING).recordedAt(recorded));
        assertThat(runs()).as("what is said of somebody is no full sync's").hasSize(before + 3);
    }

    @Test
    void aScopeThatChangesMeanwhileMakesItAFullSync() {
        enterprise.scopes.add(new VisibleScope(List.of(1L), List.of("a"), List.of()));
        corp.syncCorp(users("a"));
        assertThat(runs()).containsExactly(RunRow.Kind.SYNC, RunRow.Kind.SYNC);
    }

    @Test
    @Tag("C20")
    void theSuiteIsNotedAndWithoutAnAuthorizationEventsFailAtOnce() {
        assertThat(suiteId()).isEqualTo("dkFAKE");
        organization.auth.authorized = false;
        assertThatThrownBy(() -> corp.syncCorp(users("a"))).isInstanceOf(NotAuthorizedException.class);
        assertThat(enterprise.calls).hasValue(0);
    }

    @Test
    @Tag("C20")
    void anErasedOrganizationIsMirroredAgainByEvents() {
        organization.store.run(tx -> tx.orgs().erase(Organization.KEY));
        assertThat(corp.getMembers()).isEmpty();
        SyncReport report = corp.syncCorp(users("a"));
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(4);
        assertThat(corp.getRootDept().getName()).isEqualTo("Example Ltd");
        assertThat(suiteId()).isEqualTo("dkFAKE");
        assertThat(runs()).containsExactly(RunRow.Kind.SYNC);
    }

    private String suiteId() {
        return ((CorpStore) organization.store)
                .inTransaction(
                        tx -> tx.orgs().find(Organization.KEY).orElseThrow().suiteId());
    }

    @Test
    void aClosedRateWindowSparesWeComTheRestAndLostAuthorizationEndsTheRun() {
        enterprise.failing("department/list?2", Kind.RATE_LIMIT);
        SyncReport report = corp.syncCorp(ContactHints.ofDepts(Set.of(2L)).and(users("a", "b", "d")));
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(enterprise.calls).hasValue(3);
        enterprise.failing("user/get?a", Kind.AUTHORIZATION);
        assertThatThrownBy(() -> corp.syncCorp(users("a"))).hasMessageContaining("user/get?a");
    }
}
