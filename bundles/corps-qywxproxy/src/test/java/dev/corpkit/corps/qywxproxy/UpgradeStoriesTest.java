package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The userids of an enterprise are encrypted for the provider: the same persons (contract row C5). */
@Tag("C5")
class UpgradeStoriesTest {

    private static final String ASK = "batch/useridToOpenuserid";

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
        corp.setUserRole("a", List.of("editor"));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void whomWeComAnswersIsTheSamePerson() {
        Map<String, String> userIds = userIds();
        upgraded();

        corp.syncCorp();

        assertThat(corp.getMembers()).extracting(CorpMember::getMemberId).containsExactly("woa", "wob", "woc", "wod");
        assertThat(userIds()).isEqualTo(renamed(userIds));
        assertThat(corp.getMembers("outOfScope")).isEmpty();
        assertThat(corp.getUserRoles("woa")).extracting("roleId").containsExactlyInAnyOrder("7", "editor");
        assertThat(corp.getReports(1).get(0).count(SyncCount.MEMBERS_RENAMED)).isEqualTo(4);
        assertThat(findings()).isEmpty();
        assertThat(corp.syncCorp().isUnchanged()).isTrue();
    }

    @Test
    @Tag("C9")
    void untilItAnswersNobodyGoesOfflineAndItIsAskedOnceADay() {
        upgraded();
        enterprise.failing(ASK, Kind.RETRY);
        corp.syncCorp();
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMembers("outOfScope")).hasSize(4);
        assertThat(findings()).containsExactly(FindingRow.Kind.USERID_UPGRADE);
        enterprise.heal(ASK);

        corp.syncCorp();
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMember("a")).isNotNull();
        organization.clock.advance(Duration.ofHours(25));
        corp.syncCorp();

        assertThat(corp.getMember("a")).isNull();
        assertThat(corp.getMembers()).hasSize(4);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aStoreThatFailsMeanwhileIsNoAnswerAndTheNextRunAsksAgain() {
        upgraded();
        enterprise.failing(ASK, StoreException.outage("the database is starting or stopping", "Wait.", null));
        assertThat(corp.syncCorp().getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(findings()).containsExactly(FindingRow.Kind.USERID_UPGRADE);
        enterprise.heal(ASK);

        organization.clock.advance(Duration.ofMinutes(11));
        corp.syncCorp();

        assertThat(corp.getMembers()).extracting(CorpMember::getMemberId).containsExactly("woa", "wob", "woc", "wod");
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("C9")
    void whomItDoesNotConvertGoesOfflineAfterwards() {
        upgraded();
        enterprise.openUserids.remove("b");
        enterprise.users.remove("wob");

        corp.syncCorp();
        assertThat(corp.getMember("b").getStatus()).isEqualTo("active");
        corp.syncCorp();

        assertThat(corp.getMember("b").getStatus()).isEqualTo("offline");
        assertThat(corp.getMembers("active")).hasSize(3);
    }

    @Test
    void whoseIdIsEncryptedBesidePlainOnesIsTheSamePerson() {
        upgraded("d");

        corp.syncCorp();

        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMembers()).extracting(CorpMember::getMemberId).containsExactly("d", "woa", "wob", "woc");
    }

    @Test
    void anEventOfBeforeTheUpgradeThatIsReadAfterItTakesNobodyOffline() {
        String userId = corp.getMember("a").getUserId();
        upgraded();

        corp.syncCorp(ContactHints.ofUsers(Set.of("a")));

        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMember("woa").getUserId()).isEqualTo(userId);
    }

    @Test
    void aNewColleagueWhosePlainIdLooksEncryptedDelaysADepartureByOneSync() {
        enterprise.users.remove("a");
        enterprise.user("wolfgang", 3L);
        enterprise.openUserids.put("a", "woUNUSED");

        corp.syncCorp();

        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
        assertThat(findings()).isEmpty();

        corp.syncCorp();

        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    private void upgraded(String... but) {
        Map<String, WeComUser> plain = new TreeMap<>(enterprise.users);
        plain.keySet().removeAll(Set.of(but));
        enterprise.users.keySet().removeAll(plain.keySet());
        plain.forEach((id, user) -> {
            enterprise.user("wo" + id, user.department().toArray(Long[]::new));
            enterprise.openUserids.put(id, "wo" + id);
        });
    }

    private Map<String, String> userIds() {
        Map<String, String> ids = new TreeMap<>();
        corp.getMembers().forEach(member -> ids.put(member.getMemberId(), member.getUserId()));
        return ids;
    }

    private static Map<String, String> renamed(Map<String, String> plain) {
        Map<String, String> renamed = new TreeMap<>();
        plain.forEach((id, userId) -> renamed.put("wo" + id, userId));
        return renamed;
    }

    private List<FindingRow.Kind> findings() {
        return organization
                .store
                .<List<FindingRow>>inTransaction(tx -> tx.findings().all(Organization.KEY))
                .stream()
                .map(FindingRow::kind)
                .filter(kind -> kind == FindingRow.Kind.USERID_UPGRADE)
                .toList();
    }
}
