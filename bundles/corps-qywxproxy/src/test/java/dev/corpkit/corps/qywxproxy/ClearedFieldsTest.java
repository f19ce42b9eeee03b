package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a field that WeCom shows as empty is cleared depends on what {@code agent/get_permissions} answers. */
@Tag("C21")
class ClearedFieldsTest {

    private static final String POSITION = "contact:sensitive:position";
    private static final String STRUCTURE = "corp_arch:base:base";

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void oneLeaderWithAPosition() {
        organization.withTwentyDepts();
        shown("Boss", "Ally", true);
        corp.syncCorp();
        assertThat(corp.getMember("a").getPosition()).isEqualTo("Boss");
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private void shown(@Nullable String position, @Nullable String alias, boolean leads) {
        WeComUser a = FakeEnterprise.user("a", 1, List.of(2L));
        enterprise.users.put(
                "a",
                new WeComUser(
                        "a",
                        a.name(),
                        a.department(),
                        List.of(0L),
                        List.of(leads ? 1 : 0),
                        2L,
                        List.of(),
                        1,
                        position,
                        alias,
                        "",
                        "",
                        "",
                        Map.of()));
        enterprise.departments.computeIfPresent(
                2L,
                (id, dept) -> new WeComDepartment(
                        2, dept.name(), null, leads ? List.of("a") : List.of(), dept.parentid(), dept.order()));
    }

    private void assertKept() {
        assertThat(corp.getMember("a").getPosition()).isEqualTo("Boss");
        assertThat(corp.getDept("2").getLeaders()).containsExactly("a");
    }

    private void assertCleared() {
        assertThat(corp.getMember("a").getPosition()).isEmpty();
        assertThat(corp.getDept("2").getLeaders()).isEmpty();
    }

    @Test
    void syncClearsWhatIsGrantedAndEmpty() {
        shown("", "", false);

        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);

        assertCleared();
        assertThat(corp.getMember("a").getAlias()).isEmpty();
    }

    @Test
    void syncClearsNothingThatIsNotGrantedButTheAlias() {
        enterprise.permissions.removeAll(Set.of(POSITION, STRUCTURE));
        shown("", "", false);

        corp.syncCorp();

        assertKept();
        assertThat(corp.getMember("a").getAlias()).isEmpty();
    }

    @Test
    void syncWhosePermissionsCannotBeReadIsCompleteAndClearsNothing() {
        enterprise.failing("agent/getPermissions", Kind.PERMISSION, 48002);
        shown("", null, false);

        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);

        assertKept();
        assertThat(corp.getMember("a").getAlias()).isEqualTo("Ally");
    }

    @Test
    void eventsReadThePermissionsAndTheMemberOnceMoreOnlyWhereAFieldIsEmptyThatHadAValue() {
        enterprise.calls.set(0);
        corp.syncCorp(ContactHints.ofUsers(Set.of("a")));
        int without = enterprise.calls.get();
        shown("", "Ally", true);
        enterprise.calls.set(0);

        SyncReport report = corp.syncCorp(ContactHints.ofUsers(Set.of("a")));

        assertThat(enterprise.calls).hasValue(without + 3);
        assertThat(report.getApiCalls()).isEqualTo(without + 3);
        assertThat(corp.getMember("a").getPosition()).isEmpty();
    }

    @Test
    void permissionThatComesDuringAReadingClearsNothing() throws Exception {
        enterprise.permissions.remove(POSITION);
        shown("", "Ally", true);
        AtomicBoolean granted = new AtomicBoolean();

        try (AutoCloseable watch = corp.watchSync((phase, done, total) -> {
            if (phase == Phase.MEMBERS && done == total && total > 0 && granted.compareAndSet(false, true)) {
                enterprise.permissions.add(POSITION);
            }
        })) {
            corp.syncCorp();
        }

        assertThat(granted).isTrue();
        assertThat(corp.getMember("a").getPosition()).isNotEmpty();
    }
}
