package dev.corpkit.corps.qywxproxy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generated enterprise answers as sections 3.2 to 3.5 of the fact sheet say. */
class TrueEnterpriseTest {

    private final TrueEnterprise enterprise = new TrueEnterprise(scope(List.of(1L), List.of(), List.of()), false);
    private final List<String> shown = new ArrayList<>();
    private final QywxProxyClient client =
            new EnterpriseClient("wpLAW", new EnterpriseAnswers(enterprise, member -> shown.add(member.userid))).client;

    private static Sight scope(List<Long> depts, List<String> users, List<Long> tags) {
        return Sight.of(new VisibleScope(depts, users, tags));
    }

    /** Departments 2 and 3 below the root, 21 below 2; a tag of one member and department 3. */
    @BeforeEach
    void found() {
        enterprise.parents.put(2L, 1L);
        enterprise.parents.put(3L, 1L);
        enterprise.parents.put(21L, 2L);
        employ("woA", 2L, 3L);
        employ("woB", 21L);
        employ("woC", 1L);
        employ("woD7", 1L);
        TrueTag tag = new TrueTag();
        tag.users.add("woC");
        tag.depts.add(3L);
        enterprise.tags.put(5L, tag);
    }

    private Employee employ(String userid, Long... depts) {
        Employee member = new Employee(userid);
        member.depts.addAll(List.of(depts));
        enterprise.people.put(userid, member);
        return member;
    }

    private List<String> visible() {
        return enterprise.people.values().stream()
                .filter(enterprise::shows)
                .map(member -> member.userid)
                .toList();
    }

    private List<Long> depts() {
        return client.getDepartment().list().stream()
                .map(WeComDepartment::id)
                .sorted()
                .toList();
    }

    @Test
    void scopeIsUsersAndSubtreesOfDepartmentsAndWhatTagsHold() {
        assertThat(visible()).containsExactly("woA", "woB", "woC", "woD7");
        enterprise.open(scope(List.of(2L), List.of(), List.of()));
        assertThat(visible()).containsExactly("woA", "woB");
        assertThat(depts()).containsExactly(2L, 21L);
        enterprise.open(scope(List.of(), List.of("woB", "woNobody"), List.of()));
        assertThat(visible()).containsExactly("woB");
        assertThat(depts()).isEmpty();
        enterprise.open(scope(List.of(), List.of(), List.of(5L)));
        assertThat(visible()).containsExactly("woA", "woC");
        assertThat(depts()).containsExactly(3L);
    }

    @Test
    void membersShowTheVisibleDepartmentsOfTheirsOrAllWithTheStructure() {
        enterprise.open(scope(List.of(3L), List.of("woB"), List.of()));
        assertThat(client.getUser().get("woA").department()).containsExactly(3L);
        assertThat(client.getUser().get("woB").department()).isEmpty();
        assertThat(client.getDepartment().simplelist()).hasSize(1);
        enterprise.open(enterprise.sight().withStructure(true));
        assertThat(client.getUser().get("woA").department()).containsExactly(2L, 3L);
        assertThat(client.getDepartment().simplelist()).hasSize(4);
        assertThat(depts()).containsExactly(3L);
    }

    @Test
    void authorizedMembersAloneStandInDepartmentOne() {
        enterprise.people.get("woB").consents = true;
        enterprise.open(Sight.ofMembers());
        assertThat(visible()).containsExactly("woB");
        assertThat(client.getUser().list(1)).extracting(WeComUser::userid).containsExactly("woB");
        assertThat(client.getUser().get("woB").department()).containsExactly(1L);
        assertThat(enterprise.sight().showsIfEmployed("woA")).isFalse();
    }

    @Test
    void hiddenAndGoneAreAnsweredByTheirCodes() {
        enterprise.open(scope(List.of(2L), List.of(), List.of()));
        enterprise.people.get("woB").standing = Employee.Standing.GONE;
        assertThatThrownBy(() -> client.getUser().get("woB")).hasMessageContaining("60111");
        assertThatThrownBy(() -> client.getUser().get("woC")).hasMessageContaining("60111");
        assertThatThrownBy(() -> client.getUser().get("woD7")).hasMessageContaining("60011");
        assertThatThrownBy(() -> client.getUser().list(3)).hasMessageContaining("60011");
        assertThatThrownBy(() -> client.getDepartment().get(3)).hasMessageContaining("60011");
        assertThatThrownBy(() -> client.getDepartment().get(99)).hasMessageContaining("60003");
        assertThatThrownBy(() -> client.getTag().get(99)).hasMessageContaining("40068");
    }

    @Test
    void leavingMembersAreShownWithStatusFive() {
        enterprise.people.get("woA").standing = Employee.Standing.LEAVING;
        assertThat(client.getUser().get("woA").status()).isEqualTo(5);
        assertThat(shown).containsExactly("woA");
    }
}
