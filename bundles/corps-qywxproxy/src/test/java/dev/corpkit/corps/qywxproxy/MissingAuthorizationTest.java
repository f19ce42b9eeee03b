package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.qywxproxy.view.MissingAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organization whose enterprise has not authorized the suite, or whose auth element is not there, says so (contract row C20). */
@Tag("C20")
class MissingAuthorizationTest {

    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void enterpriseThatHasNotAuthorizedIsAFindingUntilItDoes() {
        organization.auth.authorized = false;
        QywxProxyCorp corp = organization.corp();

        assertThat(corp.getFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.getKind()).isEqualTo("notAuthorized");
            assertThat(finding.getPlace()).isEqualTo("authorization");
            assertThat(finding.getCause())
                    .isEqualTo("Enterprise " + FakeEnterprise.CORP_ID
                            + " has not authorized the suite dkFAKE, so nothing of it can be read");
            assertThat(finding.getRemedy()).contains("auths:link");
            assertThat(finding.getSince()).isEqualTo(organization.clock.instant());
            assertThat(finding.getCount()).isEqualTo(1);
        });

        organization.auth.authorized = true;
        assertThat(corp.getFindings()).isEmpty();
    }

    @Test
    void idNearToAnAuthorizedOneIsNamed() {
        CorpFinding finding =
                MissingAuthorization.of("wpABCDE1", "dk1", List.of("wpABCDE2", "wpOTHERONE"), Instant.EPOCH);

        assertThat(finding.getCause()).endsWith("; near names: wpABCDE2");
        assertThat(finding.getRemedy())
                .startsWith("If wpABCDE2 is meant, correct corpId")
                .contains("auths:link");
    }

    @Test
    void missingAuthElementIsNoFindingOfTheOrganizationButOfItsFile() {
        assertThat(organization.corp(Map.of("authFullName", "auths.Nobody")).getFindings())
                .isEmpty();
    }

    @Test
    void syncWithAWrongAuthFullNameLeavesAFailedRunWithItsReason() {
        QywxProxyCorp wrong = organization.corp(Map.of("authFullName", "auths.Nobody"));

        assertThatThrownBy(wrong::syncCorp).isInstanceOf(NotAuthorizedException.class);

        assertThat(wrong.getReports(10)).singleElement().satisfies(report -> {
            assertThat(report.getOutcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.getProblems()).singleElement().asString().contains("auths.Nobody", "authFullName");
        });
    }

    @Test
    void syncWithoutAnAuthorizationLeavesAFailedRunAndACorrectedCorpIdIsTaken() {
        organization.auth.authorized = false;
        QywxProxyCorp wrong = organization.corp(Map.of("corpId", "wpMISTYPED"));
        assertThatThrownBy(wrong::syncCorp).isInstanceOf(NotAuthorizedException.class);
        assertThat(wrong.getReports(10)).extracting(SyncReport::getOutcome).containsExactly(Outcome.FAILED);

        organization.auth.authorized = true;
        organization.withTwentyDepts();
        assertThat(organization.corp().syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);
    }
}
