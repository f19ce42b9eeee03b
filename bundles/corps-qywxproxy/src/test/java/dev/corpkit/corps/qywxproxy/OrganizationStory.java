package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests share that tell what becomes of one organization over time. */
abstract class OrganizationStory {

    final Organization organization = new Organization();
    final FakeEnterprise enterprise = organization.enterprise;
    final QywxProxyCorp corp = organization.corp();

    @AfterEach
    void closeOrganization() {
        organization.close();
    }

    final Instant now() {
        return organization.clock.instant();
    }

    final void later() {
        organization.clock.advance(Duration.ofMinutes(5));
    }

    final void syncLater() {
        later();
        corp.syncCorp();
    }

    final void scope(VisibleScope scope) {
        enterprise.scopes.clear();
        enterprise.scopes.add(scope);
    }

    /** What is kept of events of these kinds. */
    final List<MemberEventRow> kept(MemberEventRow.Kind... kinds) {
        List<MemberEventRow> all =
                organization.store.inTransaction(tx -> tx.memberEvents().all(Organization.KEY));
        return all.stream().filter(row -> List.of(kinds).contains(row.kind())).toList();
    }
}
