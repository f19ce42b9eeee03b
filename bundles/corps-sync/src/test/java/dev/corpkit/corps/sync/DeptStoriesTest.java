package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeptStoriesTest {

    private final Mirror mirror = new Mirror();

    @Test
    void visibleRootIsWecoms() {
        mirror.sync(wecom());
        assertThat(mirror.dept("1")).isEqualTo(dept("1").row());
    }

    @Test
    @Tag("C4")
    void invisibleRootIsMadeHereAndNamedAfterTheEnterprise() {
        mirror.sync(nothing().dept("5", "4").scope("5"));
        assertThat(mirror.dept("1")).isEqualTo(dept("1").named("Acme").local().row());
    }

    @Test
    void rootOfAnEnterpriseWithoutNameIsNamedAfterTheTitle() {
        CompleteSnapshot read = nothing().dept("5", "4").scope("5").complete();
        mirror.sync(new CompleteSnapshot(read.picture(), read.scope(), null));
        assertThat(mirror.dept("1").name()).isEqualTo("Title");
    }

    @Test
    void localRootIsCalledAsTheEnterpriseAndStaysAsItIsWhereItsNameIsUnknown() {
        mirror.givenDept(dept("1").named("Ours").local().row());
        mirror.sync(nothing().dept("5", "4").scope("5").called(null));
        assertThat(mirror.dept("1")).isEqualTo(dept("1").named("Ours").local().row());
        mirror.sync(nothing().dept("5", "4").scope("5"));
        assertThat(mirror.dept("1"))
                .isEqualTo(dept("1").named(Wecom.CORP_NAME).local().row());
    }

    @Test
    void localRootIsAdoptedWhenWecomShowsIt() {
        mirror.givenDept(dept("1").named("Ours").local().row());
        mirror.sync(wecom());
        assertThat(mirror.dept("1")).isEqualTo(dept("1").row());
    }

    @Test
    void adoptedRootKeepsItsNameWhereWecomWithholdsIt() {
        mirror.givenDept(dept("1").named("Ours").local().row());
        mirror.sync(nothing().dept(new RemoteDept("1", "0", "1", 9, List.of())));
        assertThat(mirror.dept("1")).isEqualTo(dept("1").named("Ours").order(9).row());
    }

    @Test
    void rootThatIsNoLongerVisibleBecomesOursAndIsCalledAsTheEnterprise() {
        mirror.sync(wecom());
        mirror.sync(nothing().dept("2", "1").scope("2"));
        assertThat(mirror.dept("1"))
                .isEqualTo(dept("1").named(Wecom.CORP_NAME).local().row());
        assertThat(mirror.deptIds()).isEqualTo("1 2");
    }

    @Test
    void departmentsWithoutVisibleParentHangUnderTheRoot() {
        mirror.sync(nothing().dept("5", "4").dept("6", "5").dept("7", null).scope("5", "7"));
        assertThat(mirror.dept("5").parentId()).isEqualTo("1");
        assertThat(mirror.dept("6").parentId()).isEqualTo("5");
        assertThat(mirror.dept("7").parentId()).isEqualTo("1");
    }

    @Test
    void departmentMovesBelowItsParentOnceThatIsVisible() {
        mirror.sync(nothing().dept("5", "4").scope("5"));
        mirror.sync(nothing().dept("5", "4").dept("4", "1").scope("4"));
        assertThat(mirror.dept("5").parentId()).isEqualTo("4");
    }

    @Test
    void circlesHangUnderTheRootAndAreReported() {
        SyncReport report = mirror.sync(wecom().dept("5", "6")
                .dept("6", "7")
                .dept("7", "5")
                .dept("8", "7")
                .dept("9", "9"));
        assertThat(List.of("5", "6", "7", "9"))
                .allMatch(id -> "1".equals(mirror.dept(id).parentId()));
        assertThat(mirror.dept("8").parentId()).isEqualTo("7");
        assertThat(report.getProblems()).singleElement().asString().endsWith("ancestors: 5, 6, 7, 9");
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
    }

    @Test
    void rootWithAParentIsStillTheRoot() {
        mirror.sync(nothing().dept("1", "2").dept("2", "1"));
        assertThat(mirror.dept("1").parentId()).isNull();
        assertThat(mirror.dept("2").parentId()).isEqualTo("1");
    }

    @Test
    void withheldNamesNeverOverwriteKnownOnes() {
        mirror.sync(wecom());
        for (String withheld : new String[] {null, "", " ", "2"}) {
            mirror.sync(nothing()
                    .dept("1", "0")
                    .dept(new RemoteDept("2", "1", withheld, 0, List.of()))
                    .dept("3", "1"));
            assertThat(mirror.dept("2").name()).isEqualTo("dept 2");
        }
    }

    @Test
    void departmentWhoseNameIsWithheldFromTheStartIsNamedAfterItsId() {
        mirror.sync(wecom().dept(new RemoteDept("4", "1", null, 0, List.of())));
        assertThat(mirror.dept("4").name()).isEqualTo("4");
    }

    @Test
    void theRootHasItsLeadersEachOnce() {
        mirror.sync(nothing().dept(new RemoteDept("1", "0", "Acme", 0, List.of("b", "a", "b"))));
        assertThat(mirror.dept("1").leaders()).containsExactly("a", "b");
    }

    @Test
    void namesOrdersLeadersAndParentsAreUpdated() {
        mirror.sync(wecom());
        SyncReport report = mirror.sync(nothing()
                .dept("1", "0")
                .dept("2", "1")
                .dept(new RemoteDept("3", "2", "new", 4294967295L, List.of("b", "a", "b"))));
        assertThat(mirror.dept("3"))
                .isEqualTo(new DeptRow("3", "2", "new", 4294967295L, List.of("a", "b"), Source.WECOM));
        assertThat(report.getCounts()).containsOnlyKeys(SyncCount.DEPTS_UPDATED);
    }

    @Test
    @Tag("C12")
    void vanishedDepartmentIsRemovedWithItsLinks() {
        mirror.sync(wecom().member("a", "2", "3"));
        SyncReport report = mirror.sync(nothing().dept("1", "0").dept("2", "1").member("a", "2"));
        assertThat(mirror.deptIds()).isEqualTo("1 2");
        assertThat(mirror.links("a")).isEqualTo("2");
        assertThat(report.count(SyncCount.DEPTS_REMOVED)).isOne();
    }

    @Test
    @Tag("C12")
    void departmentMadeHereIsNeverTouched() {
        mirror.sync(wecom());
        mirror.givenDept(dept("club").under("2").local().row());
        mirror.sync(wecom().dept("4", "1"));
        assertThat(mirror.dept("club"))
                .isEqualTo(dept("club").under("2").local().row());
    }

    @Test
    void wecomsDepartmentWithTheIdOfOneMadeHereIsLeftOutAndReported() {
        mirror.givenDept(dept("5").local().row());
        SyncReport report = mirror.sync(wecom().dept("5", "2").dept("6", "5").member("a", "5"));
        assertThat(mirror.dept("5")).isEqualTo(dept("5").local().row());
        assertThat(mirror.dept("6").parentId()).isEqualTo("1");
        assertThat(mirror.links("a")).isEqualTo("1");
        assertThat(report.getProblems()).singleElement().asString().endsWith("made here have their ids: 5");
    }

    @Test
    void departmentMadeHereMovesUnderTheRootWhenItsParentGoes() {
        mirror.sync(wecom());
        mirror.givenDept(dept("club").under("3").local().row());
        SyncReport report = mirror.sync(nothing().dept("1", "0").dept("2", "1"));
        assertThat(mirror.dept("club"))
                .isEqualTo(dept("club").under("1").local().row());
        assertThat(report.getProblems()).singleElement().asString().endsWith("gone from WeCom: club");
    }

    @Test
    void partialReadingRemovesNoDepartmentAndKeepsParents() {
        mirror.sync(wecom().dept("4", "3"));
        mirror.sync(nothing().dept("4", "3").dept("5", "4").partial());
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 4 5");
        assertThat(mirror.dept("1").source()).isEqualTo(Source.WECOM);
        assertThat(mirror.dept("4").parentId()).isEqualTo("3");
    }

    @Test
    void partialReadingMakesNoCircleWithDepartmentsItDidNotRead() {
        mirror.sync(wecom().dept("4", "3"));
        mirror.sync(nothing().dept("3", "4").partial());
        assertThat(mirror.dept("3").parentId()).isEqualTo("1");
        assertThat(mirror.dept("4").parentId()).isEqualTo("3");
    }
}
