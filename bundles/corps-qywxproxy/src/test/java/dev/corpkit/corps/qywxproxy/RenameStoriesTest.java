package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed userid is the same person (contract row C5). */
@Tag("C5")
class RenameStoriesTest {

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();
    private final Instant then = organization.clock.instant().minusSeconds(60);

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void anEventRenamesWhomWeComConfirms() {
        String userId = corp.getMember("a").getUserId();
        corp.setUserRole("a", List.of("editor"));
        renamedAtWeCom("a", "a2");

        corp.syncCorp(told("a", "a2"));

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2").getUserId()).isEqualTo(userId);
        assertThat(corp.getUserRoles("a2")).extracting("roleId").contains("editor");
        assertThat(corp.getMembers()).hasSize(4);
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(kept()).isEmpty();
        CorpHistoryEntry entry = corp.getHistory("a2").stream()
                .filter(one -> one.getAction().equals("renamed"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getCause()).isEqualTo("event");
        assertThat(entry.getFields())
                .extracting(CorpFieldChange::getField, CorpFieldChange::getOldValue, CorpFieldChange::getNewValue)
                .containsExactly(tuple("memberId", "a", "a2"));
        assertThat(corp.getReports(10))
                .filteredOn(report -> report.count(SyncCount.MEMBERS_RENAMED) == 1)
                .singleElement()
                .satisfies(report -> assertThat(report.getRunId()).isEqualTo(entry.getRunId()));
        assertThat(corp.getHistory("a2")).extracting("action").contains("added", "renamed");
    }

    @Test
    void aRunThatRenamedCanBeTakenBackWithoutHarm() {
        renamedAtWeCom("a", "a2");
        corp.syncCorp(told("a", "a2"));
        String runId = corp.getHistory("a2").stream()
                .filter(one -> one.getAction().equals("renamed"))
                .findFirst()
                .orElseThrow()
                .getRunId();

        corp.takeBackRun(runId);

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2").getStatus()).isEqualTo("active");
    }

    @Test
    void thePastIsToldUnderTheNewId() {
        Instant before = organization.clock.instant();
        organization.clock.advance(Duration.ofHours(1));
        renamedAtWeCom("a", "a2");
        corp.syncCorp(told("a", "a2"));

        assertThat(corp.getCorpAt(before).getMembers()).extracting("memberId").containsExactly("a2", "b", "c", "d");
    }

    @Test
    void whoWasSetOfflineByHandStaysOffline() {
        corp.offlineMember(List.of("a"));
        renamedAtWeCom("a", "a2");

        corp.syncCorp(told("a", "a2"));

        assertThat(corp.getMember("a2").getStatus()).isEqualTo("offline");
        assertThat(corp.getMember("a2").isOfflineByHand()).isTrue();
    }

    @Test
    void whatWeComDoesNotConfirmIsKeptAndFollowedByTheNextSync() {
        corp.syncCorp(told("a", "a2"));
        assertThat(corp.getMember("a")).isNotNull();
        assertThat(kept()).extracting(MemberEventRow::kind).contains(MemberEventRow.Kind.RENAMED);
        WeComUser a = enterprise.users.remove("a");
        corp.syncCorp();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
        enterprise.users.put("a", a);
        renamedAtWeCom("a", "a2");

        corp.syncCorp();

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2")).isNotNull();
    }

    @Test
    void whereWeComCannotBeAskedTheEventIsKept() {
        renamedAtWeCom("a", "a2");
        enterprise.failing("user/get?a2", Kind.RETRY);
        assertThatThrownBy(() -> corp.syncCorp(told("a", "a2"))).isInstanceOf(SyncFailedException.class);
        assertThat(corp.getMember("a")).isNotNull();
        enterprise.heal("user/get?a2");

        corp.syncCorp();

        assertThat(corp.getMember("a2")).isNotNull();
        assertThat(corp.getMember("a")).isNull();
    }

    @Test
    void severalNewIdsInARowLeadToTheLast() {
        String userId = corp.getMember("a").getUserId();
        renamedAtWeCom("a", "a3");

        corp.syncCorp(ContactHints.ofUsers(Set.of("a", "a2", "a3"))
                .saying(List.of(renamed("a", "a2", then), renamed("a2", "a3", then.plusSeconds(5)))));

        assertThat(corp.getMember("a3").getUserId()).isEqualTo(userId);
        assertThat(corp.getMembers()).hasSize(4);
        assertThat(kept()).isEmpty();
    }

    @Test
    @Tag("C9")
    void whoWasDeletedUnderTheNewIdIsGone() {
        String userId = corp.getMember("a").getUserId();
        enterprise.users.remove("a");

        corp.syncCorp(ContactHints.ofUsers(Set.of("a", "a2"))
                .saying(List.of(
                        renamed("a", "a2", then),
                        new MemberEvent("a2", MemberEvent.Kind.DELETED, "", then.plusSeconds(5)))));
        corp.syncCorp();

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2").getUserId()).isEqualTo(userId);
        assertThat(corp.getMember("a2").getStatus()).isEqualTo("offline");
    }

    @Test
    void newIdsInACircleRenameNobody() {
        corp.syncCorp(ContactHints.ofUsers(Set.of("a", "b"))
                .saying(List.of(renamed("a", "b", then), renamed("b", "a", then.plusSeconds(5)))));

        assertThat(corp.getMembers()).extracting("memberId").containsExactly("a", "b", "c", "d");
    }

    @Test
    void twoThatAreBothStoredAreSuggestedAndNeverMadeOneSilently() {
        renamedAtWeCom("a", "a2");
        corp.syncCorp();
        assertThat(corp.getMember("a2")).isNotNull();

        corp.syncCorp(told("a", "a2"));

        assertThat(corp.getMember("a")).isNotNull();
        assertThat(suggested()).containsExactly("a -> a2");
    }

    @Test
    void aLostEventIsSuggestedByLikenessAndMendedByHand() {
        String userId = corp.getMember("a").getUserId();
        corp.setUserRole("a", List.of("editor"));
        renamedAtWeCom("a", "a2");
        corp.syncCorp();
        assertThat(suggested()).containsExactly("a -> a2");

        corp.renameMember("a", "a2");

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMember("a2").getUserId()).isEqualTo(userId);
        assertThat(corp.getMember("a2").getStatus()).isEqualTo("active");
        assertThat(corp.getUserRoles("a2")).extracting("roleId").containsExactlyInAnyOrder("7", "editor");
        assertThat(corp.getHistory("a2").get(0).getAction()).isEqualTo("renamed");
        assertThat(corp.getHistory("a2").get(0).getCause()).isEqualTo("byHand");
        assertThat(suggested()).isEmpty();
        assertThat(corp.syncCorp().isUnchanged()).isTrue();
    }

    @Test
    void nobodyIsSuggestedWhereSeveralCouldBeMeant() {
        enterprise.users.put("b", like("b", "a"));
        corp.syncCorp();
        enterprise.users.remove("b");
        renamedAtWeCom("a", "x");

        corp.syncCorp();

        assertThat(suggested()).isEmpty();
    }

    @Test
    void aSuggestionEndsWhenWeComShowsTheOldOneAgain() {
        WeComUser a = enterprise.users.get("a");
        renamedAtWeCom("a", "a2");
        corp.syncCorp();
        enterprise.users.put("a", a);

        corp.syncCorp();

        assertThat(suggested()).isEmpty();
    }

    @Test
    void byHandOneThatIsNotMirroredYetIsRenamed() {
        String userId = corp.getMember("a").getUserId();
        renamedAtWeCom("a", "a2");

        corp.renameMember("a", "a2");

        assertThat(corp.getMember("a2").getUserId()).isEqualTo(userId);
        assertThat(corp.getMember("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, a2, no member nobody is stored",
        "a, a, are the same",
        "a, '', the new memberId is missing",
        "' ', b, the old memberId is missing",
        "a, b, WeCom still shows the old memberId a",
        "gone, nowhere, nor does WeCom show it",
    })
    void byHandAWrongCallSaysWhatIsWrongAndChangesNothing(String from, String to, String why) {
        enterprise.user("gone", 3L);
        corp.syncCorp();
        enterprise.users.remove("gone");
        List<?> before = List.copyOf(corp.getMembers());

        assertThatThrownBy(() -> corp.renameMember(from, to))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing was changed");

        assertThat(corp.getMembers()).isEqualTo(before);
    }

    @Test
    void aNameThatIsWithheldBecomesTheNewId() {
        enterprise.users.put("w", named("w", "w", 3L));
        corp.syncCorp();
        enterprise.users.remove("w");
        enterprise.users.put("w2", named("w2", "w2", 3L));

        corp.syncCorp(told("w", "w2"));

        assertThat(corp.getMember("w2").getName()).isEqualTo("w2");
    }

    private void renamedAtWeCom(String from, String to) {
        WeComUser renamed = like(to, from);
        enterprise.users.remove(from);
        enterprise.users.put(to, renamed);
    }

    private WeComUser like(String userid, String other) {
        WeComUser user = enterprise.users.get(other);
        return named(userid, user.name(), user.department().toArray(Long[]::new));
    }

    private static WeComUser named(String userid, String name, Long... depts) {
        return new WeComUser(
                userid,
                name,
                List.of(depts),
                List.of(),
                List.of(),
                depts[0],
                List.of(),
                1,
                "",
                "",
                "",
                "",
                "",
                Map.of());
    }

    private ContactHints told(String from, String to) {
        return ContactHints.ofUsers(Set.of(from, to))
                .saying(List.of(new MemberEvent(from, MemberEvent.Kind.UPDATED, "", then), renamed(from, to, then)));
    }

    private static MemberEvent renamed(String from, String to, Instant at) {
        return new MemberEvent(from, MemberEvent.Kind.RENAMED, to, at);
    }

    private List<MemberEventRow> kept() {
        return organization.store.inTransaction(tx -> tx.memberEvents().all(Organization.KEY).stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.RENAMED)
                .toList());
    }

    private List<String> suggested() {
        Stream<FindingRow> all =
                organization
                        .store
                        .<List<FindingRow>>inTransaction(tx -> tx.findings().all(Organization.KEY))
                        .stream();
        return all.filter(row -> row.kind() == FindingRow.Kind.RENAME_SUGGESTED)
                .map(FindingRow::place)
                .toList();
    }
}
