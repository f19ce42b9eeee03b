package dev.corpkit.corps.qywxproxy;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is changed by hand is in the history, and what changes nothing is not. */
class HistoryByHandTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void store() {
        organization.stored(dept("1").row(), dept("2").row());
        organization.stored(
                member("m1").named("Secret Name").row(), member("m2").row());
        organization.store.run(
                tx -> tx.deptLinks().insert(Organization.KEY, List.of(new DeptLink("m1", "2", 0, false))));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    @Tag("C14")
    void newRolesAndWhoHasThemAreTold() {
        corp.setUserRole("m1", List.of("editor"));
        CorpHistoryEntry entry = corp.getHistory("m1").get(0);
        assertThat(entry.getCause()).isEqualTo("byHand");
        assertThat(entry.getRunId()).isNull();
        assertThat(entry.getAt()).isEqualTo(organization.clock.instant());
        assertThat(entry.getKind() + " " + entry.getId() + " " + entry.getAction())
                .isEqualTo("member m1 updated");
        assertThat(entry.getFields())
                .extracting(CorpFieldChange::getField, CorpFieldChange::getOldValue, CorpFieldChange::getNewValue)
                .containsExactly(tuple("roleIds", List.of(), List.of("editor")));
        assertThat(corp.getRoleHistory("editor"))
                .singleElement()
                .satisfies(role -> assertThat(role.getAction()).isEqualTo("added"));
        assertThat(corp.getRoleHistory("editor").get(0).getRevision()).isEqualTo(entry.getRevision());
    }

    @Test
    @Tag("C13")
    void goingOfflineAndComingBackAreTold() {
        corp.offlineMember(List.of("m1", "m1"));
        organization.clock.advance(Duration.ofHours(1));
        corp.restoreMember(List.of("m1"));
        assertThat(corp.getHistory("m1"))
                .extracting(CorpHistoryEntry::getAction)
                .containsExactly("returned", "left");
        assertThat(corp.getHistory("m1").get(1).getFields())
                .extracting(CorpFieldChange::getField, CorpFieldChange::getOldValue, CorpFieldChange::getNewValue)
                .containsExactly(
                        tuple("status", "active", "offline"),
                        tuple("offlineByHand", false, true),
                        tuple("deptIds", List.of("2"), List.of()));
        assertThat(corp.getHistory("m1").get(0).getRevision())
                .isGreaterThan(corp.getHistory("m1").get(1).getRevision());
        assertThat(corp.getHistory("m2")).isEmpty();
        assertThat(corp.getHistory("unknown")).isEmpty();
    }

    @Test
    void repeatsAreNoHistory() {
        corp.offlineMember(List.of("m1"));
        corp.offlineMember(List.of("m1"));
        corp.setUserRole("m2", List.of());
        corp.setAdmin("m2");
        corp.getRootDept();
        assertThat(corp.getHistory("m1")).hasSize(1);
        assertThat(corp.getCorpInfo()).containsEntry("revision", 1L);
    }

    @Test
    @Tag("C4")
    void aRootMadeHereIsTold() {
        try (Organization empty = new Organization()) {
            QywxProxyCorp other = empty.corp();
            other.getRootDept();
            other.getRootDept();
            assertThat(other.getDeptHistory("1")).singleElement().satisfies(root -> {
                assertThat(root.getAction()).isEqualTo("added");
                assertThat(root.getFields())
                        .extracting(CorpFieldChange::getField)
                        .containsExactly("name", "order", "source");
            });
        }
    }

    @Test
    void whatASyncDidIsToldByItsRun() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("n1", 1L);
        String run = corp.syncCorp().getRunId();
        assertThat(corp.getRunHistory(run))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getCause()).isEqualTo("sync"))
                .extracting(CorpHistoryEntry::getId)
                .contains("n1");
        assertThat(corp.getHistory("n1").get(0).getRunId()).isEqualTo(run);
        assertThat(corp.getRunHistory("unknown")).isEmpty();
    }

    @Test
    void noTextFormShowsValues() {
        corp.offlineMember(List.of("m1"));
        CorpHistoryEntry entry = corp.getHistory("m1").get(0);
        assertThat(entry + " " + entry.getFields())
                .contains("member m1 left [status, offlineByHand, deptIds]")
                .doesNotContain("Secret");
    }
}
