package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scope of tags reaches as far as the departments of its tags (P90665). */
@Tag("G3")
@Tag("C9")
class TagScopeStoriesTest extends OrganizationStory {

    @Test
    void aRoleGivenByHandDoesNotExplainThatAMemberOfATagsDepartmentIsMissing() {
        scope(1);
        enterprise.dept(2, 1, "Research").user("c", 2L).user("d", 2L);
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of(), List.of(2L)));
        sync();
        corp.setUserRole("c", List.of("1", "editor"));
        sync();
        enterprise.users.remove("c");

        sync();

        assertThat(corp.getMember("c").isUnexplained()).isTrue();
    }

    @Test
    void whoStandsInTheRootAloneIsOutOfScopeOnceTheTagsOfTheScopeNoLongerReachIt() {
        organization.withTwentyDepts();
        enterprise.user("w", 1L);
        enterprise.tags.put(2L, new WeComTag(2, "all", List.of(), List.of(1L)));
        enterprise.tags.put(3L, new WeComTag(3, "two", List.of(), List.of(2L)));
        scope(2);
        sync();
        corp.setUserRole("w", List.of("2", "editor"));
        scope(3);
        enterprise.departments.keySet().removeIf(id -> id != 2L && id != 12L);
        enterprise.users.remove("w");
        enterprise.users.remove("d");
        enterprise.tags.remove(2L);

        sync();

        assertThat(corp.getMember("w").isOutOfScope()).isTrue();
        assertThat(corp.getMember("w").isUnexplained()).isFalse();
    }

    @Test
    @Tag("A12")
    void whomATagStillShowsIsNotGoneWhateverUserGetSays() {
        organization.withTwentyDepts();
        enterprise.tags.put(8L, new WeComTag(8, "eight", List.of("d"), List.of()));
        sync();
        enterprise.users.remove("d");
        enterprise.stillTagged.add("d");

        sync();
        corp.syncCorp(ContactHints.ofUsers(Set.of("d")));

        assertThat(corp.getMember("d").getStatus()).isEqualTo("active");
    }

    @Test
    void whoseAbsenceIsExplainedDoesNotUseUpTheQuestionsAboutTheUnexplained() {
        QywxProxyCorp strict = organization.corp(Map.of("guard", Map.of("unexplained", "offline", "maxRemovals", 3)));
        scope(1);
        List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
        all.forEach(enterprise::user);
        tagged(all);
        strict.syncCorp();
        for (String id : List.of("a", "b", "c", "d")) {
            later();
            enterprise.users.remove(id);
            all.remove(id);
            tagged(all);
            strict.syncCorp(ContactHints.ofTag(1, Set.of(id), Set.of())
                    .saying(List.of(
                            new MemberEvent(id, MemberEvent.Kind.UNTAGGED, "1", organization.clock.instant()))));
        }
        later();
        enterprise.users.remove("g");
        all.remove("g");
        tagged(all);

        strict.syncCorp();

        assertThat(strict.getMember("g").getStatus()).isEqualTo("offline");
        assertThat(strict.getMembers("offline")).hasSize(1);
    }

    @Test
    void whoIsMissedWhereMembersAuthorizeThemselvesIsNeverTakenForResigned() {
        QywxProxyCorp strict = organization.corp(Map.of("guard", Map.of("unexplained", "offline")));
        organization.withTwentyDepts();
        strict.syncCorp();
        organization.auth.mode = QywxProxyAuthorization.AuthMode.MEMBER;
        later();
        enterprise.users.remove("a");

        strict.syncCorp();

        assertThat(strict.getMembers("offline")).isEmpty();
        assertThat(strict.getMember("a").isOutOfScope()).isTrue();
    }

    private void scope(long tag) {
        scope(new VisibleScope(List.of(), List.of(), List.of(tag)));
    }

    private void tagged(List<String> userids) {
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.copyOf(userids), List.of()));
    }

    private void sync() {
        corp.syncCorp();
        later();
    }
}
