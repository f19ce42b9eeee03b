package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.qywxproxy.told.ToldEvents;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody rejected, and what is said after that (contract rows G1, A3). */
@Tag("G1")
@Tag("A3")
class RejectedDeparturesTest extends OrganizationStory {

    @BeforeEach
    void rejected() {
        enterprise.dept(1, 0, "Example").dept(2, 1, "Two").dept(3, 1, "Three");
        for (int i = 0; i < 20; i++) {
            enterprise.user("d" + i, 2L);
            enterprise.user("c" + i, 3L);
        }
        corp.syncCorp();
        later();
        enterprise.users.keySet().removeIf(id -> id.startsWith("c"));
        corp.syncCorp();
        corp.rejectPlan(corp.getPlans().get(0).getPlanId());
    }

    private void deleted(String userid, Instant at) {
        corp.syncCorp(ContactHints.ofUsers(Set.of(userid))
                .saying(List.of(new MemberEvent(userid, MemberEvent.Kind.DELETED, "", at))));
    }

    @Test
    void aLaterDeletionOpensItAgainAndTheMemberIsGone() {
        later();

        deleted("c0", now());

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("offline");
        assertThat(corp.getMembers("active")).hasSize(39);
    }

    @Test
    void aLaterDeletionThatAFullSyncFindsOpensItAgain() {
        later();
        new ToldEvents(organization.store, Organization.KEY)
                .keep(List.of(new MemberEvent("c0", MemberEvent.Kind.DELETED, "", now())));

        corp.syncCorp();

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("offline");
    }

    @Test
    void aDeletionOfBeforeTheRejectionLeavesItRejected() {
        later();

        deleted("c0", now().minus(Duration.ofMinutes(8)));
        corp.syncCorp();

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("G3")
    void aPersonMayDeclareResignedWhomNoReadingShows() {
        syncLater();

        corp.declareResigned(List.of("c0"), "left");

        assertThat(corp.getMember("c0").getStatus()).isEqualTo("offline");
    }
}
