package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpMemberDraft;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hooks: who is asked, in which order, and what becomes of a run in which one fails. */
class HooksTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final QywxProxyCorp other = organization.corp(organization.app, "corps.Other", Map.of());

    @BeforeEach
    void enterprise() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private static CorpSyncHook adding(String text) {
        return new CorpSyncHook() {
            @Override
            public CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
                return member.withName(member.getName() + text);
            }
        };
    }

    private static CorpSyncHook failing() {
        return new CorpSyncHook() {
            @Override
            public CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
                throw new IllegalStateException("cannot do " + member.getName());
            }
        };
    }

    private static Map<String, Object> aimed(String filter) {
        return Map.of(CorpSyncHook.TARGET, filter);
    }

    private String nameAfterSync(QywxProxyCorp of) {
        of.syncCorp();
        return of.getMember("a").getName();
    }

    @Test
    void theHigherRankingIsAskedFirstAndTheNextGetsWhatItLeft() {
        organization.system.addHook(adding(" low"), Map.of("service.ranking", 1, "service.id", 7L));
        organization.system.addHook(adding(" younger"), Map.of("service.ranking", 5, "service.id", 9L));
        organization.system.addHook(adding(" older"), Map.of("service.ranking", 5, "service.id", 8L));
        assertThat(nameAfterSync(corp)).isEqualTo("Name of a older younger low");
    }

    @Test
    void hooksComeAndGoWhileOrganizationsLive() {
        CorpSyncHook hook = adding("!");
        assertThat(nameAfterSync(corp)).isEqualTo("Name of a");
        organization.system.addHook(hook, Map.of());
        assertThat(nameAfterSync(corp)).isEqualTo("Name of a!");
        organization.system.addHook(hook, aimed("(app.id=another)"));
        assertThat(nameAfterSync(corp)).as("its properties changed").isEqualTo("Name of a");
        organization.system.addHook(hook, Map.of());
        organization.system.removeHook(hook);
        assertThat(nameAfterSync(corp)).isEqualTo("Name of a");
    }

    @Test
    void aHookIsAimedByTheServicePropertiesOfOrganizations() {
        organization.system.addHook(
                adding("!"),
                aimed("(&(app.id=myapp)(element.fullName=corps.My*)(element.type=corps.QywxProxyType)"
                        + "(corp.id=wpFAKE))"));
        assertThat(nameAfterSync(corp)).isEqualTo("Name of a!");
        assertThat(nameAfterSync(other)).isEqualTo("Name of a");
    }

    @Test
    void aHookWhoseFilterIsWrongIsNamedOnceAndNotAsked() {
        CorpSyncHook hook = adding("!");
        try (LogWatcher log = LogWatcher.start()) {
            organization.system.addHook(hook, aimed("element.fullName=corps.MyQywxProxyCorp"));
            assertThat(nameAfterSync(corp)).isEqualTo("Name of a");
            assertThat(nameAfterSync(other)).isEqualTo("Name of a");
            assertThat(log.events().stream().filter(line -> line.contains(CorpSyncHook.TARGET)))
                    .singleElement()
                    .asString()
                    .contains(hook.getClass().getName());
        }
    }

    @Test
    void aFailingHookEndsTheRunOfItsOrganizationAndIsNamedWithoutWhatItSaid() {
        CorpSyncHook hook = failing();
        organization.system.addHook(hook, aimed("(element.fullName=corps.MyQywxProxyCorp)"));
        try (LogWatcher log = LogWatcher.start()) {
            assertThatThrownBy(corp::syncCorp)
                    .isInstanceOf(SyncFailedException.class)
                    .hasMessageContaining("Hook " + hook.getClass().getName()
                            + " failed in mapMember of myapp/corps.MyQywxProxyCorp: java.lang.IllegalStateException")
                    .hasMessageNotContaining("Name of")
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            log.assertNone("Name of");
        }
        assertThat(corp.getMembers()).isEmpty();
        assertThat(nameAfterSync(other)).isEqualTo("Name of a");
    }

    @Test
    void aHookMustKeepTheMemberIdAndGiveAMember() {
        for (CorpMemberDraft wrong : new CorpMemberDraft[] {null, new CorpMemberDraft("b", "B", null, null)}) {
            CorpSyncHook hook = new CorpSyncHook() {
                @Override
                public CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
                    return wrong;
                }
            };
            organization.system.addHook(hook, Map.of());
            assertThatThrownBy(corp::syncCorp)
                    .hasMessageContaining("Hook " + hook.getClass().getName() + " failed in mapMember of ");
            organization.system.removeHook(hook);
        }
    }

    @Test
    void theVendorsAnswerIsGivenUnderItsNamesAndCannotBeChanged() {
        List<Map<String, ?>> seen = new ArrayList<>();
        organization.system.addHook(
                new CorpSyncHook() {
                    @Override
                    public CorpMemberDraft mapMember(Corp of, Map<String, ?> vendorMember, CorpMemberDraft member) {
                        assertThat(of).isSameAs(corp);
                        seen.add(vendorMember);
                        return member;
                    }
                },
                Map.of());
        corp.syncCorp();
        assertThat(new HashMap<String, Object>(seen.get(0)))
                .containsEntry("userid", "a")
                .containsEntry("department", List.of(1L))
                .containsEntry("main_department", 1L)
                .containsEntry("status", 1)
                .containsKeys("name", "is_leader_in_dept", "direct_leader", "position", "extattr");
        assertThatThrownBy(() -> seen.get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) seen.get(0).get("extattr")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hooksAreAskedWhateverReadsTheDirectory() {
        organization.system.addHook(adding("!"), Map.of());
        Map<?, ?> users = (Map<?, ?>) corp.getThirdCorpData().get("userDict");
        assertThat(((Map<?, ?>) users.get("a")).get("name")).isEqualTo("Name of a!");
    }

    @Test
    void aSlowHookHoldsUpItsOwnOrganizationOnly() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        organization.system.addHook(
                new CorpSyncHook() {
                    @Override
                    public CorpMemberDraft mapMember(Corp of, Map<String, ?> vendorMember, CorpMemberDraft member) {
                        reached.countDown();
                        await(release);
                        return member;
                    }
                },
                aimed("(element.fullName=corps.MyQywxProxyCorp)"));
        for (int i = 0; i < 50; i++) {
            organization.enterprise.dept(10 + i, 1, "Department").user("u" + i, 10L + i);
        }
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = caller.submit(() -> corp.syncCorp());
            await(reached);
            other.syncCorp();
            assertThat(other.getMembers()).hasSize(51);
            assertThat(slow.isDone()).isFalse();
            release.countDown();
            slow.get();
            assertThat(corp.getMembers()).hasSize(51);
        } finally {
            release.countDown();
            caller.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
