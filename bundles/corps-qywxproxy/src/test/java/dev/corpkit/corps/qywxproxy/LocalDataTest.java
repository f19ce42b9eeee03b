package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored here, in the shape of what the vendor shows. */
class LocalDataTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final QywxProxyCorp sibling = organization.corp(organization.app, "corps.Sibling", Map.of());

    @BeforeEach
    void enterprise() {
        organization
                .enterprise
                .dept(1, 0, "Example Ltd")
                .dept(2, 1, "Research")
                .user("a", 1L)
                .user("b", 2L);
        organization.enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("b"), List.of()));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    @Tag("C16")
    void afterASyncItIsWhatTheVendorShowedOfWhatIsVisible() {
        corp.syncCorp();
        Map<String, Object> remote = corp.getThirdCorpData();
        int calls = organization.enterprise.calls.get();
        Map<String, Object> local = corp.getLocalCorpData();
        assertThat(organization.enterprise.calls).hasValue(calls);
        assertThat(local.keySet()).isEqualTo(remote.keySet());
        for (String key : Set.of("corpId", "corpName", "userDict", "roleList", "scope", "complete", "fetchedAt")) {
            assertThat(local.get(key)).as(key).isEqualTo(remote.get(key));
        }
        assertThat((List<?>) local.get("deptList"))
                .hasSize(2)
                .allSatisfy(dept -> assertThat(((Map<?, ?>) dept).keySet())
                        .isEqualTo(((Map<?, ?>) ((List<?>) remote.get("deptList")).get(0)).keySet()));
    }

    @Test
    @Tag("C17")
    void aSiblingCanRegisterIt() {
        corp.syncCorp();
        SyncReport report = sibling.bulkRegister(corp.getLocalCorpData());
        assertThat(report.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(2);
        assertThat(sibling.getMembers())
                .extracting(CorpMember::getMemberId, CorpMember::getUserId, CorpMember::getName)
                .isEqualTo(corp.getMembers().stream()
                        .map(m -> tuple(m.getMemberId(), m.getUserId(), m.getName()))
                        .toList());
    }

    @Test
    void whoIsOfflineIsNotInIt() {
        corp.syncCorp();
        corp.offlineMember(List.of("b"));
        Map<String, Object> data = corp.getLocalCorpData();
        assertThat(((Map<?, ?>) data.get("userDict")).containsKey("b")).isFalse();
        assertThat((List<?>) data.get("roleList"))
                .singleElement()
                .satisfies(
                        role -> assertThat(((Map<?, ?>) role).get("memberIds")).isEqualTo(List.of()));
    }

    @Test
    @Tag("G2")
    void beforeTheFirstCompleteSyncItSaysThatItIsNotComplete() {
        corp.getRootDept();
        assertThat(corp.getLocalCorpData()).containsEntry("complete", false);
        corp.syncCorp();
        sibling.bulkRegister(corp.getLocalCorpData());
        assertThat(sibling.getLocalCorpData()).containsEntry("complete", false);
    }
}
