package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New userids that WeCom hides, refuses or never confirms hold up nothing (contract row C5). */
@Tag("C5")
class UnconfirmedRenamesTest extends OrganizationStory {

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
        later();
    }

    private ContactHints told(String... chain) {
        List<MemberEvent> events = new ArrayList<>();
        for (int i = 1; i < chain.length; i++) {
            events.add(new MemberEvent(chain[i - 1], MemberEvent.Kind.RENAMED, chain[i], now().plusSeconds(i)));
        }
        return ContactHints.ofUsers(Set.of(chain)).saying(events);
    }

    private void daysPass(int days) {
        for (int day = 0; day < days; day++) {
            organization.clock.advance(Duration.ofDays(1));
            corp.syncCorp();
        }
    }

    private List<String> findings() {
        return corp.getFindings().stream()
                .map(finding -> finding.getKind() + " " + finding.getPlace())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {60011, 50002, 60021, 60030, 92000, 40058})
    void aNewUseridThatWeComHidesOrRefusesStopsNoSyncAndIsAFinding(int code) {
        enterprise.users.remove("a");
        enterprise.failing("user/get?a2", Kind.PERMISSION, code);

        corp.syncCorp(told("a", "a2"));
        enterprise.user("joined", 2L);
        daysPass(2);

        assertThat(corp.getMember("joined")).isNotNull();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
        assertThat(findings()).containsExactly("renameUnconfirmed a -> a2");
    }

    @Test
    void anOldUseridThatWeComHidesStopsNoSync() {
        enterprise.users.remove("a");
        enterprise.user("a2", 2L);
        enterprise.failing("user/get?a", Kind.PERMISSION, 50002);

        corp.syncCorp(told("a", "a2"));

        assertThat(corp.getMember("a2")).isNotNull();
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
    }

    @Test
    void aUseridThatWeComIsAlwaysTooBusyForStopsNoSyncForLongerThanAnHour() {
        enterprise.users.remove("a");
        enterprise.failing("user/get?a2", Kind.RETRY, -1);
        assertThatThrownBy(() -> corp.syncCorp(told("a", "a2"))).isInstanceOf(SyncFailedException.class);

        daysPass(2);

        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(findings()).contains("renameUnconfirmed a -> a2");
    }

    @Test
    void oneThatIsConfirmedLaterEndsTheFinding() {
        enterprise.users.remove("a");
        enterprise.failing("user/get?a2", Kind.PERMISSION, 60011);
        corp.syncCorp(told("a", "a2"));
        daysPass(2);
        String userId = corp.getMember("a").getUserId();
        enterprise.heal("user/get?a2");
        enterprise.user("a2", 2L);

        corp.syncCorp();

        assertThat(corp.getMember("a2").getUserId()).isEqualTo(userId);
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("C9")
    void whoResignedUnderANewUseridThatNeverCameIsGoneAfterADay() {
        enterprise.users.remove("a");
        corp.syncCorp(told("a", "a2"));
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");

        daysPass(3);

        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
        assertThat(kept(MemberEventRow.Kind.RENAMED)).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("C9")
    void aReadingThatStillShowsTheOldUseridSettlesIt() {
        corp.syncCorp(told("a", "b"));
        syncLater();
        assertThat(kept(MemberEventRow.Kind.RENAMED)).isEmpty();
        later();
        enterprise.users.remove("a");

        corp.syncCorp();

        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    void theLinksOfAChainAreKeptUntilTheLastOneIsShown() {
        String userId = corp.getMember("a").getUserId();
        enterprise.users.remove("a");
        corp.syncCorp(told("a", "a2", "a3"));
        later();
        enterprise.user("a3", 2L);

        corp.syncCorp();
        corp.syncCorp();

        assertThat(corp.getMember("a3").getUserId()).isEqualTo(userId);
        assertThat(corp.getMembers()).hasSize(4);
        assertThat(kept(MemberEventRow.Kind.RENAMED)).isEmpty();
    }

    @Test
    void aUseridInAnotherCaseIsTheSamePerson() {
        enterprise.user("Anna", 2L);
        corp.syncCorp();
        String userId = corp.getMember("Anna").getUserId();
        corp.setUserRole("Anna", List.of("editor"));
        later();
        enterprise.users.remove("Anna");
        enterprise.user("anna", 2L);
        enterprise.answering("user/get?Anna", enterprise.users.get("anna"));

        corp.syncCorp();

        assertThat(corp.getMember("Anna")).isNull();
        assertThat(corp.getMember("anna").getUserId()).isEqualTo(userId);
        assertThat(corp.getMember("anna").isOutOfScope()).isFalse();
        assertThat(corp.getUserRoles("anna")).extracting("roleId").contains("editor");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 60011, somebody has the old memberId a",
        "a, 40058, does not say whether there is somebody of the old memberId a",
        "a2, 60011, somebody has the new memberId a2",
        "a2, 40058, does not say whether there is somebody of the new memberId a2"
    })
    void byHandItIsSaidWhomWeComHides(String refused, int code, String why) {
        enterprise.users.remove("a");
        enterprise.failing("user/get?" + refused, Kind.PERMISSION, code);

        assertThatThrownBy(() -> corp.renameMember("a", "a2"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    @Tag("G5")
    void byHandItWaitsForAReadingThatSawTheOldUserid() throws Exception {
        CompletableFuture<Void> renamed = new CompletableFuture<>();
        AtomicBoolean once = new AtomicBoolean();
        try (AutoCloseable watch = corp.watchSync((phase, done, total) -> {
            if (phase == SyncProgress.Phase.PLAN && once.compareAndSet(false, true)) {
                enterprise.users.put("a2", FakeEnterprise.user("a2", 1, List.of(2L)));
                enterprise.users.remove("a");
                CompletableFuture.runAsync(() -> corp.renameMember("a", "a2")).whenComplete((none, failure) -> {
                    if (failure == null) {
                        renamed.complete(none);
                    } else {
                        renamed.completeExceptionally(failure);
                    }
                });
            }
        })) {
            corp.syncCorp();
        }
        renamed.get(30, TimeUnit.SECONDS);

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("C3")
    void whatFailsAfterTheCommitDoesNotFailTheSync() {
        Map.copyOf(enterprise.users).forEach((id, user) -> {
            enterprise.users.remove(id);
            enterprise.user("wo" + id, 2L);
            enterprise.openUserids.put(id, "wo" + id);
        });
        enterprise.failing("batch/useridToOpenuserid", Kind.AUTHORIZATION, 40084);

        assertThat(corp.syncCorp().getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
    }
}
