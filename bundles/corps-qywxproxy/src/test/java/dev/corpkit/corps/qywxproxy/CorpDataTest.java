package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code getThirdCorpData} and {@code bulkRegister}: rows C16 and C17 of the contract. */
class CorpDataTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();

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
    void dataHasTheDocumentedKeysAndChangesNothingHere() {
        Map<String, Object> data = corp.getThirdCorpData();
        assertThat(data)
                .containsOnlyKeys(
                        "corpId", "corpName", "deptList", "userDict", "roleList", "scope", "complete", "fetchedAt")
                .containsEntry("corpId", "wpFAKE")
                .containsEntry("corpName", "Example Ltd")
                .containsEntry("complete", true)
                .containsEntry("fetchedAt", "2026-11-01T08:00:00Z");
        assertThat((List<?>) data.get("deptList")).hasSize(2);
        assertThat(keys(((List<?>) data.get("deptList")).get(1)))
                .containsExactly("deptId", "name", "parentId", "order", "leaders");
        assertThat(keys(data.get("userDict"))).containsExactly("a", "b");
        assertThat((List<?>) data.get("roleList"))
                .isEqualTo(List.of(Map.of("roleId", "5", "name", "on duty", "memberIds", List.of("b"))));
        assertThat(organization.store.writes()).isZero();
    }

    @Test
    void aKeyThatIsNoTextIsNotInTheDictionary() {
        Map<?, ?> users = (Map<?, ?>) corp.getThirdCorpData().get("userDict");
        assertThat(users.get((Object) 5)).isNull();
        assertThat(users.containsKey((Object) 5)).isFalse();
    }

    @Test
    void dataOfAnIncompleteReadingSaysSo() {
        organization.enterprise.failing("user/list?2", Kind.RETRY);
        assertThat(corp.getThirdCorpData()).containsEntry("complete", false);
    }

    @Test
    void dataIsUnmodifiable() {
        Map<String, Object> data = corp.getThirdCorpData();
        assertThatThrownBy(() -> data.put("corpId", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) data.get("deptList")).remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) data.get("userDict")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Tag("C17")
    void whatWasFetchedCanBeRegistered() {
        assertThat(corp.bulkRegister(corp.getThirdCorpData()).getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(corp.getMembers()).extracting(CorpMember::getMemberId).containsExactly("a", "b");
        assertThat(corp.getRoles()).isEmpty();
    }

    /** Damaged answers that are fetched and then registered keep as much as a sync keeps. */
    @Test
    @Tag("C17")
    void whatWasDamagedStaysAsStoredWhenRegistered() {
        organization.enterprise.dept(3, 2, "Lab").user("b", 2L, 3L);
        organization.enterprise.users.put("a", FakeEnterprise.user("a", 2, List.of(1L)));
        corp.syncCorp();
        organization.enterprise.departments.put(
                3L, new WeComDepartment(3, "Lab", null, List.of(), null, null, List.of()));
        organization.enterprise.users.put("a", FakeEnterprise.user("a", null, List.of(1L)));
        organization.enterprise.users.put("b", FakeEnterprise.damaged("b", 2L));
        Map<String, Object> data = corp.getThirdCorpData();
        corp.bulkRegister(data);
        assertThat(corp.getMember("a").isDisabled()).isTrue();
        assertThat(corp.getMember("b").getDeptIds()).containsExactly("2", "3");
        assertThat(corp.getDept("3").getParentId()).isEqualTo("2");
        assertThat(corp.getDept("3").getOrder()).isEqualTo(97);
    }

    @Test
    void absenceMeansOfflineOnlyInCompleteData() {
        corp.bulkRegister(corp.getThirdCorpData());
        Map<String, Object> without = edited("userDict", Map.of());
        without.put("complete", false);
        corp.bulkRegister(without);
        assertThat(corp.getMembers("active")).hasSize(2);
        without.put("complete", true);
        corp.bulkRegister(without);
        assertThat(corp.getMembers("active")).isEmpty();
    }

    static Stream<Arguments> badData() {
        return Stream.of(
                Arguments.of("corpId", null, "key 'corpId': expected a text that is not blank, found nothing"),
                Arguments.of(
                        "corpId",
                        "wpOTHER",
                        "key 'corpId': expected wpFAKE, the enterprise of this organization, found another"),
                Arguments.of("complete", null, "key 'complete': expected true or false, found nothing"),
                Arguments.of("complete", "yes", "key 'complete': expected true or false, found a String"),
                Arguments.of("deptList", null, "key 'deptList': expected a list, found nothing"),
                Arguments.of("deptList", List.of("2"), "key 'deptList[0]': expected a map, found a String"),
                Arguments.of(
                        "deptList",
                        List.of(Map.of("name", "x")),
                        "key 'deptList[0].deptId': expected a text that is not blank, found nothing"),
                Arguments.of("deptList", List.of(Map.of("deptId", "2"), Map.of("deptId", "2")), "key 'deptList': "),
                Arguments.of("userDict", null, "key 'userDict': expected a map, found nothing"),
                Arguments.of("userDict", List.of(), "key 'userDict': expected a map, found a "),
                Arguments.of("userDict", Map.of("a", 7), "key 'userDict.a': expected a map, found a Integer"),
                Arguments.of(
                        "userDict",
                        Map.of("a", Map.of("name", 7)),
                        "key 'userDict.a.name': expected a text, found a Integer"),
                Arguments.of(
                        "userDict",
                        Map.of("a", Map.of("status", "offline")),
                        "key 'userDict.a.status': expected one of active, disabled, inactive, found a String"),
                Arguments.of(
                        "userDict",
                        Map.of("a", Map.of("deptList", List.of(Map.of()))),
                        "key 'userDict.a.deptList[0].deptId': expected a text that is not blank, found nothing"),
                Arguments.of(
                        "userDict",
                        Map.of("x".repeat(129), Map.of()),
                        "key 'userDict': expected userids of 1 to 128 characters as keys, found a "),
                Arguments.of(
                        "deptList",
                        List.of(Map.of("deptId", "9".repeat(65))),
                        "key 'deptList[0].deptId': expected a text of at most 64 characters,"
                                + " found a String of 65 characters"),
                Arguments.of("scope", "all", "key 'scope': expected a map, found a String"));
    }

    @ParameterizedTest
    @MethodSource
    @Tag("C17")
    void badData(String key, @Nullable Object value, String message) {
        corp.bulkRegister(corp.getThirdCorpData());
        long before = organization.store.writes();
        assertThatThrownBy(() -> corp.bulkRegister(edited(key, value)))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageStartingWith("bulkRegister: " + message)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(organization.store.writes()).isEqualTo(before);
        assertThat(new ArrayList<>(corp.getMembers("active"))).hasSize(2);
    }

    private static List<Object> keys(@Nullable Object map) {
        return new ArrayList<>(((Map<?, ?>) map).keySet());
    }

    private Map<String, Object> edited(String key, @Nullable Object value) {
        Map<String, Object> data = new HashMap<>(corp.getThirdCorpData());
        if (value == null) {
            data.remove(key);
        } else {
            data.put(key, value);
        }
        return data;
    }

    @Test
    @Tag("C9")
    void whatWasReadWhereMembersAuthorizeThemselvesTakesNobodyOffline() {
        organization.auth.mode = QywxProxyAuthorization.AuthMode.MEMBER;
        corp.syncCorp();
        organization.enterprise.users.remove("a");

        corp.bulkRegister(corp.getThirdCorpData());

        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("C9")
    void whoWasHiddenFromTheReadingIsNotTakenOfflineByItsData() {
        corp.syncCorp();
        organization.enterprise.users.remove("a");
        organization.enterprise.failing("user/get?a", Kind.PERMISSION, 60011);

        corp.bulkRegister(corp.getThirdCorpData());

        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
    }
}
