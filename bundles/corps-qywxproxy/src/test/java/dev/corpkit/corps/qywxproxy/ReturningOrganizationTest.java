package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementLifecycle;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organization that another one of its enterprise took the place of is read again when it comes back (decision 20). */
@Tag("A11")
@Tag("C2")
class ReturningOrganizationTest extends OrganizationStory {

    private static final String DERIVED = "corps.wpFAKE";
    private static final String DECLARED = "corps.MyQywxProxyCorp";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @BeforeEach
    void derivedOrganizationIsSynced() {
        enterprise.dept(1, 0, "Example").user("a", 1L);
        corp(DERIVED).syncCorp();
        later();
    }

    private QywxProxyCorp corp(String fullName) {
        return organization.corp(organization.app, fullName, Map.of("autoInit", true));
    }

    /** What the element runtime does with an instance that it puts into service. */
    private QywxProxyCorp comeBack(FakeApp app, String fullName) {
        QywxProxyCorp corp = organization.corp(app, fullName, Map.of("autoInit", true));
        ((ElementLifecycle) corp).opened();
        return corp;
    }

    @Test
    void derivedAndDeclaredOrganizationsAreReadAgainWhenTheyComeBack() {
        corp(DECLARED).syncCorp();
        later();
        enterprise.user("b", 1L);

        QywxProxyCorp derived = comeBack(organization.app, DERIVED);
        awaitRuns(derived, 2);
        assertThat(derived.getMember("b")).isNotNull();

        later();
        enterprise.user("c", 1L);
        QywxProxyCorp declared = comeBack(organization.app, DECLARED);
        awaitRuns(declared, 2);
        assertThat(declared.getMember("c")).isNotNull();
    }

    @Test
    void organizationThatHadItsPlaceAllTheTimeIsNotReadAgainAtAStart() throws InterruptedException {
        corp(DECLARED).syncCorp();
        later();
        corp(DECLARED).syncCorp();
        later();

        QywxProxyCorp declared = comeBack(organization.app, DECLARED);
        Thread.sleep(200);

        assertThat(declared.getReports(10)).hasSize(2);
    }

    @Test
    void organizationOfAnotherAppTakesNobodysPlace() throws InterruptedException {
        FakeApp other = new FakeApp("other").with("auths.QywxProxyAuth", organization.auth);
        organization.corp(other, DECLARED, Map.of()).syncCorp();
        later();

        QywxProxyCorp derived = comeBack(organization.app, DERIVED);
        Thread.sleep(200);

        assertThat(derived.getReports(10)).hasSize(1);
    }

    private static void awaitRuns(QywxProxyCorp corp, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (corp.getReports(10).size() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(corp.getReports(10)).hasSize(count);
    }
}
