package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run's record says how often it called WeCom, whatever it was and however it ended. */
@Tag("C3")
class CountedCallsTest extends OrganizationStory {

    private int before;

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
    }

    @Test
    void ofAFullRun() {
        assertThat(newest().getApiCalls()).isEqualTo(enterprise.calls.get());
    }

    @ParameterizedTest
    @CsvSource({"false, focused", "true, full"})
    void ofARunOfMembersThatStaysOneOrBecomesAFullOneAsTheScopeChanged(boolean scopeChanged, String kind) {
        before();
        enterprise.user("a", 3L);
        if (scopeChanged) {
            enterprise.dept(21, 1, "New");
            scopeOfOneDeptMore();
        }
        corp.syncCorp(ContactHints.ofUsers(Set.of("a")));
        assertThat(newest().getKind()).isEqualTo(kind);
        assertThat(newest().getApiCalls()).isEqualTo(called()).isPositive();
    }

    @Test
    void ofARunThatRenamedByAnEvent() {
        before();
        asIfRenamed("a", "a2");
        corp.syncCorp(ContactHints.ofUsers(Set.of("a", "a2"))
                .saying(List.of(new MemberEvent("a", MemberEvent.Kind.RENAMED, "a2", now()))));

        SyncReport rename = renaming();
        assertThat(rename.getKind()).isEqualTo("focused");
        assertThat(rename.getApiCalls()).as("user/get of both userids").isEqualTo(2);
        assertThat(called()).isGreaterThan(2);
    }

    @Test
    void ofARunThatRenamedByAnUpgrade() {
        enterprise.users.keySet().forEach(id -> enterprise.openUserids.put(id, "wo" + id));
        List.copyOf(enterprise.users.keySet()).forEach(id -> asIfRenamed(id, "wo" + id));
        before();
        corp.syncCorp();

        assertThat(renaming().getApiCalls()).as("one batch of userids").isOne();
        assertThat(called()).isGreaterThan(1);
    }

    @Test
    void ofARunThatFailed() {
        before();
        enterprise.failing("user/list?5", Kind.AUTHORIZATION);
        assertThatThrownBy(corp::syncCorp).isInstanceOf(CorpException.class);

        assertThat(newest().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(newest().getApiCalls()).isEqualTo(called()).isPositive();
    }

    @Test
    void noneOfARunThatAsksNothing() {
        String run = newest().getRunId();
        before();
        corp.takeBackRun(run);
        assertThat(newest().getKind()).isEqualTo("takeback");
        assertThat(newest().getApiCalls()).isEqualTo(called()).isZero();
    }

    private void scopeOfOneDeptMore() {
        scope(new VisibleScope(List.of(1L, 2L), List.of(), List.of()));
    }

    private void asIfRenamed(String from, String to) {
        WeComUser user = enterprise.users.remove(from);
        enterprise.user(to, user.department().toArray(Long[]::new));
    }

    private SyncReport renaming() {
        return corp.getReports(10).stream()
                .filter(report -> report.count(SyncCount.MEMBERS_RENAMED) > 0)
                .findFirst()
                .orElseThrow();
    }

    private void before() {
        before = enterprise.calls.get();
    }

    private int called() {
        return enterprise.calls.get() - before;
    }

    private SyncReport newest() {
        return corp.getReports(1).get(0);
    }
}
