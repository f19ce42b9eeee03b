package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.qywxproxy.directory.Runs;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be seen of runs: their kind, who began them and why, and that a scope is empty. */
class RunsSeenTest {

    private static final VisibleScope EMPTY = new VisibleScope(List.of(), List.of(), List.of());

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final Runs runs = new Runs(organization.store, Organization.KEY);

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    @Tag("G3")
    void anEmptyScopeIsAFindingAndNotTriedAgainAtOnce() {
        VisibleScope scope = organization.enterprise.scopes.set(0, EMPTY);
        assertThat(runs.isSettled()).isFalse();

        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.PARTIAL);

        assertThat(corp.getFindings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.getKind()).isEqualTo("scope"));
        assertThat(runs.isSettled()).isTrue();

        organization.enterprise.scopes.set(0, scope);
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
        corp.syncCorp();
        assertThat(corp.getFindings()).isEmpty();
    }

    @Test
    void aMemberReadAgainIsAFocusedRunAndNoLastSync() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L).user("b", 1L);
        SyncReport full = corp.syncCorp();
        organization.enterprise.user("c", 1L);

        SyncReport focused = corp.syncCorp(ContactHints.ofUsers(Set.of("c")));

        assertThat(focused.getKind()).isEqualTo("focused");
        assertThat(focused.getActor()).isEqualTo("event");
        assertThat(corp.getMember("c")).isNotNull();
        assertThat(corp.getLastReport().getRunId()).isEqualTo(focused.getRunId());
        assertThat(corp.getLastSync().getRunId()).isEqualTo(full.getRunId());
        assertThat(corp.getLastSync().getKind()).isEqualTo("full");
        assertThat(corp.getLastGoodSync().getRunId()).isEqualTo(full.getRunId());
    }

    @Test
    void aFirstSyncIsSeenWhileItIsUnderWay() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
        List<Object> seen = new ArrayList<>();
        corp.syncCorp((phase, done, total) -> {
            if (seen.isEmpty()) {
                seen.add(corp.getCorpInfo().get("runningKind"));
                seen.add(corp.getCorpInfo().get("runningSince"));
            }
        });

        assertThat(seen).containsExactly("full", "2026-11-01T08:00:00Z");
        assertThat(corp.getCorpInfo()).containsEntry("runningKind", null).containsEntry("runningSince", null);
    }

    @Test
    @Tag("H1")
    void whoChangesByHandAndWhyIsInTheHistory() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
        corp.syncCorp();

        new Actor("alice", "left in May").run(() -> corp.offlineMember(List.of("a")));
        Actor.named("bob").run(() -> corp.restoreMember(List.of("a")));
        new Actor("carol", "on duty").run(() -> corp.setUserRole("a", List.of("r")));

        assertThat(corp.getHistory("a"))
                .extracting(CorpHistoryEntry::getActor)
                .containsExactly("carol", "bob", "alice", "");
        assertThat(corp.getHistory("a"))
                .extracting(CorpHistoryEntry::getReason)
                .containsExactly("on duty", "", "left in May", "");
        assertThat(corp.getRoleHistory("r").get(0).getActor()).isEqualTo("carol");
    }
}
