package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One userId for a person: rows C5 and C17 of the contract. */
class PeopleTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final QywxProxyCorp elsewhere =
            organization.corp(organization.app, "corps.Elsewhere", Map.of("corpId", "wpOTHER"));

    @BeforeEach
    void enterprise() {
        organization.enterprise.dept(1, 0, "Example Ltd");
        person("a");
        person("b");
        corp.syncCorp();
    }

    /** All alike but for the userid. */
    private void person(String userid) {
        organization.enterprise.users.put(
                userid,
                new WeComUser(
                        userid,
                        "Same Name",
                        List.of(1L),
                        List.of(),
                        List.of(),
                        1L,
                        List.of(),
                        1,
                        "Same Position",
                        "same",
                        "13800000000",
                        "Same",
                        "Same",
                        Map.of("mail", "same@example.org")));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    /** What another enterprise would show of people of these userids. */
    private Map<String, Object> data(String... userids) {
        Map<String, Object> users = new TreeMap<>();
        for (String userid : userids) {
            users.put(userid, Map.of("name", "Same Name", "position", "Same Position", "alias", "same"));
        }
        return Map.of(
                "corpId", "wpOTHER", "deptList", List.of(Map.of("deptId", "1")), "userDict", users, "complete", true);
    }

    private static String userId(QywxProxyCorp corp, String memberId) {
        return corp.getMember(memberId).getUserId();
    }

    private static CorpSyncHook naming(Map<String, String> userIds) {
        return new CorpSyncHook() {
            @Override
            public @Nullable String findUserId(Corp corp, String memberId) {
                return userIds.get(memberId);
            }
        };
    }

    @Test
    @Tag("C5")
    void twoOrganizationsOfAnEnterpriseShareTheirPeople() {
        QywxProxyCorp sibling = organization.corp(organization.app, "corps.Sibling", Map.of());
        sibling.syncCorp();
        assertThat(userId(sibling, "a")).isEqualTo(userId(corp, "a"));
        assertThat(userId(sibling, "b")).isEqualTo(userId(corp, "b"));
    }

    @Test
    @Tag("C5")
    void nobodyIsMergedByNameMobileMailOrPositionNorByTheUseridOfAnotherEnterprise() {
        elsewhere.bulkRegister(data("a", "c"));
        assertThat(List.of(userId(corp, "a"), userId(corp, "b"), userId(elsewhere, "a"), userId(elsewhere, "c")))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("C17")
    void aHookLinksWhomTheProviderKnowsAlsoWhenRegistering() {
        organization.system.addHook(
                naming(Map.of("x", userId(corp, "a"))), Map.of(CorpSyncHook.TARGET, "(corp.id=wpOTHER)"));
        elsewhere.bulkRegister(data("x", "y"));
        assertThat(userId(elsewhere, "x")).isEqualTo(userId(corp, "a"));
        assertThat(userId(elsewhere, "y")).isNotIn(userId(corp, "a"), userId(corp, "b"));
    }

    @Test
    @Tag("C17")
    void aUserIdThatNobodyHasIsRefusedWithTheHookNamed() {
        CorpSyncHook hook = naming(Map.of("x", "made-up"));
        organization.system.addHook(hook, Map.of());
        assertThatThrownBy(() -> elsewhere.bulkRegister(data("x")))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining(hook.getClass().getName())
                .hasMessageContaining("userIds that nobody here has");
        assertThat(elsewhere.getMembers()).isEmpty();
    }

    @Test
    @Tag("C5")
    void whoIsKnownAlreadyIsNotLinkedAnew() {
        String own = userId(corp, "b");
        organization.system.addHook(naming(Map.of("b", userId(corp, "a"))), Map.of());
        organization.enterprise.users.remove("b");
        corp.syncCorp();
        person("b");
        corp.syncCorp();
        assertThat(userId(corp, "b")).isEqualTo(own);
    }
}
