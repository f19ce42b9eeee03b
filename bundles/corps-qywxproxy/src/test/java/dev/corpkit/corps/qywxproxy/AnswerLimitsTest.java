package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer that shows more than an enterprise can have ends the run before anything more is asked. */
@Tag("G6")
class AnswerLimitsTest {

    private static final AnswerLimits FEW = new AnswerLimits(20, 4, 6, 2, 3, 8);

    private final Organization organization = new Organization(new ProviderLimits(0, 100, 0, 3), FEW);
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void syncOnce() {
        organization.withTwentyDepts();
        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);
        enterprise.calls.set(0);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    /** The run fails with these words, is recorded so, asked little and changed nothing. */
    private void refused(int mostCalls, String... words) {
        int members = corp.getMembers(null).size();
        int depts = corp.getDepts().size();
        assertThatThrownBy(corp::syncCorp)
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContainingAll(words)
                .hasMessageContainingAll("nothing changed", "dev.corpkit.corps.qywxproxy.cfg");
        assertThat(enterprise.calls.get()).isLessThanOrEqualTo(mostCalls);
        SyncReport recorded = corp.getReports(1).get(0);
        assertThat(recorded.getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(recorded.getProblems().get(0)).contains(words);
        assertThat(corp.getMembers("active")).hasSize(members);
        assertThat(corp.getDepts()).hasSize(depts);
    }

    @Test
    void aHundredThousandDepartmentsCostFewCalls() {
        IntStream.rangeClosed(21, 100_000).forEach(id -> enterprise.dept(id, 1, "Department " + id));
        refused(5, "department/list shows 100000 departments", "the 20 that maxDepts allows", "raise maxDepts");
    }

    @Test
    void departmentsThatLieTooDeepEndTheRun() {
        for (long id = 3; id <= 20; id++) {
            enterprise.dept(id, id - 1, "Department " + id);
        }
        refused(5, "20 levels of departments", "maxDepth");
    }

    @Test
    void aCircleOfDepartmentsIsNoDepth() {
        enterprise.dept(2, 3, "Two").dept(3, 2, "Three");
        assertThat(corp.syncCorp().getOutcome()).isNotEqualTo(Outcome.FAILED);
    }

    @Test
    void membersBeyondAllBoundsEndTheRun() {
        IntStream.range(0, 1_000).forEach(id -> enterprise.user("many" + id, 2L));
        refused(30, "user/list shows 1002 members", "maxMembers");
    }

    @Test
    void membersOfSeveralListsCountTogether() {
        IntStream.range(0, 3).forEach(id -> enterprise.user("m" + id, 4L + id));
        refused(30, "7 members", "maxMembers");
    }

    @Test
    void aListOfIdsBeyondAllBoundsIsNotAskedForOneByOne() {
        enterprise.failing("user/list?2", Kind.TOO_LARGE);
        IntStream.range(0, 1_000).forEach(id -> enterprise.user("many" + id, 2L));
        refused(40, "user/simplelist shows 1002 members", "maxMembers");
    }

    @Test
    void membersOfTheScopeAreNotAskedForOneByOneBeyondAllBounds() {
        List<String> named = IntStream.range(0, 3).mapToObj(id -> "n" + id).toList();
        enterprise.scopes.set(0, new VisibleScope(List.of(1L), named, List.of()));
        refused(30, "the visible scope shows 3 members of no department", "maxScopeMembers");
    }

    @Test
    void aScopeBeyondAllBoundsEndsTheRunAtOnce() {
        List<Long> depts = new ArrayList<>();
        IntStream.range(0, 100).forEach(id -> depts.add(1000L + id));
        enterprise.scopes.set(0, new VisibleScope(depts, List.of(), List.of()));
        refused(2, "agent/get shows 100 departments", "maxDepts");
    }

    @Test
    void tagsBeyondAllBoundsAreNotAskedForOneByOne() {
        for (long id = 100; id < 200; id++) {
            enterprise.tags.put(id, new WeComTag(id, "Tag " + id, List.of(), List.of()));
        }
        refused(6, "tag/list shows 101 tags", "maxTags");
    }

    @Test
    void membersOfAllTagsCountTogether() {
        enterprise.tags.put(8L, new WeComTag(8, "all", List.of(), List.of(1L)));
        enterprise.tags.put(9L, new WeComTag(9, "all of them", List.of(), List.of(1L)));
        refused(60, "members of all tags together", "maxRoleMembers");
    }

    @Test
    void whatEventsNameIsBoundedTheSameWay() {
        IntStream.rangeClosed(21, 1_000).forEach(id -> enterprise.dept(id, 2, "Department " + id));
        ContactHints hints = new ContactHints(Set.of(), Set.of(2L), Set.of(), false);
        assertThatThrownBy(() -> corp.syncCorp(hints)).hasMessageContainingAll("department/list", "maxDepts");
        assertThat(enterprise.calls.get()).isLessThanOrEqualTo(5);
        assertThat(corp.getDepts()).hasSize(20);
    }

    @Test
    void moreRemovalsThanAnybodyCouldLookAtAreNotHeld() {
        QywxProxyCorp careful = organization.corp(Map.of("guard", Map.of("maxRemovals", 0, "maxRemovalPercent", 0)));
        enterprise.tags.clear();
        IntStream.rangeClosed(4, 10).forEach(id -> enterprise.departments.remove((long) id));
        assertThatThrownBy(careful::syncCorp)
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContainingAll("removals would wait", "the 3 that maxHeld allows", "nothing changed");
        assertThat(corp.getDepts()).hasSize(20);
    }
}
