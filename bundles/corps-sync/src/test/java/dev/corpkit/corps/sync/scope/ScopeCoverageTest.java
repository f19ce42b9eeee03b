package dev.corpkit.corps.sync.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.testkit.MemberBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeCoverageTest {

    private static final Map<String, String> TREE = Map.of("2", "1", "3", "2", "4", "1", "8", "9", "9", "8");

    private final ScopeCoverage coverage =
            new ScopeCoverage(new ScopeRow(List.of("2"), List.of("chosen"), List.of("7")), TREE);

    private boolean covers(MemberBuilder member, List<DeptLink> links, List<RoleMemberRow> roles) {
        return coverage.coversMember(member.row(), links, roles);
    }

    @Test
    void departmentsOfTheScopeAndAllBelowAreCovered() {
        assertThat(List.of("2", "3")).allMatch(coverage::coversDept);
        assertThat(List.of("1", "4", "unknown")).noneMatch(coverage::coversDept);
    }

    @Test
    void circlesAreNotCoveredAndDoNotLoop() {
        assertThat(List.of("8", "9")).noneMatch(coverage::coversDept);
    }

    @Test
    void rootInScopeCoversEverything() {
        ScopeCoverage whole = new ScopeCoverage(new ScopeRow(List.of("1"), List.of(), List.of()), TREE);
        assertThat(List.of("1", "4", "8", "unknown")).allMatch(whole::coversDept);
        assertThat(whole.coversMember(MemberBuilder.member("a").row(), List.of(), List.of()))
                .isTrue();
    }

    @Test
    void memberIsCoveredByOneOfItsDepartments() {
        DeptLink outside = new DeptLink("a", "4", 0, false);
        DeptLink inside = new DeptLink("a", "3", 0, false);
        assertThat(covers(MemberBuilder.member("a"), List.of(outside), List.of()))
                .isFalse();
        assertThat(covers(MemberBuilder.member("a"), List.of(outside, inside), List.of()))
                .isTrue();
        assertThat(covers(MemberBuilder.member("a").mainDept("3"), List.of(), List.of()))
                .isTrue();
    }

    @Test
    void memberIsCoveredByItself() {
        assertThat(covers(MemberBuilder.member("chosen"), List.of(), List.of())).isTrue();
        assertThat(covers(MemberBuilder.member("Chosen"), List.of(), List.of())).isFalse();
    }

    @Test
    void memberIsCoveredByATagButNotByARoleOfOurs() {
        RoleMemberRow tagged = new RoleMemberRow("a", "7", Source.WECOM, 0);
        RoleMemberRow ours = new RoleMemberRow("a", "7", Source.LOCAL, 0);
        assertThat(covers(MemberBuilder.member("a"), List.of(), List.of(tagged)))
                .isTrue();
        assertThat(covers(MemberBuilder.member("a"), List.of(), List.of(ours))).isFalse();
    }
}
