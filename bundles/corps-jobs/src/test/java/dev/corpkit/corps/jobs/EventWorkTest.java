package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The component with real threads. */
@Tag("A1")
class EventWorkTest {

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final Node inbox = new Node(store, FakeClock.at(Clock.systemUTC().instant()), "inbox", 1);
    private final FakeFramework framework = new FakeFramework();
    private final EventWork work =
            new EventWork(Faked.as(BundleContext.class, framework), store, new ConfigurationRegister(), shortPauses());

    @Test
    void worksByItselfAndEndsWhenItIsClosed() throws InterruptedException {
        CountDownLatch tended = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(3);
        FakeAuth auth = new FakeAuth();
        auth.tending = tended::countDown;
        FakeCorp corp = new FakeCorp("wpA");
        corp.during = hints -> hints.users().forEach(user -> asked.countDown());
        inbox.keep("wpA", Messages.updateUser("a"));
        inbox.keep("wpA", Messages.updateUser("b"));
        work.bindCorp(corp.service);
        work.bindAuth(auth.service);
        inbox.keep("wpA", Messages.updateUser("c"));

        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tended.await(30, TimeUnit.SECONDS)).isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(10), work::close);

        assertThat(inbox.states("wpA")).hasSize(3).containsOnly(State.DONE);
        assertThat(framework.services).isEmpty();
    }

    @Test
    void aTurnThatDoesNotEndKeepsNobodyFromClosing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FakeCorp corp = new FakeCorp("wpA");
        corp.during = hints -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        };
        work.bindCorp(corp.service);
        work.bindAuth(new FakeAuth().service);
        inbox.keep("wpA", Messages.updateUser("a"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        assertTimeoutPreemptively(Duration.ofSeconds(10), work::close);

        assertThat(inbox.onlyRecord("wpA").state()).isEqualTo(State.WAITING);
        go.countDown();
    }

    @Test
    @Tag("A4")
    void theHealthCheckTellsWhatFails() throws InterruptedException {
        assertThat(framework.check.execute().getStatus()).isEqualTo(Result.Status.OK);
        CountDownLatch twice = new CountDownLatch(2);
        FakeAuth auth = new FakeAuth();
        auth.answer = event -> {
            twice.countDown();
            throw new IllegalStateException("hidden");
        };
        work.bindAuth(auth.service);
        inbox.keep("wpA", Messages.changeAuth("wpA"));
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();

        Result result = framework.check.execute();

        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(result.toString()).contains("dkA/wpA").doesNotContain("hidden");
        work.close();
    }

    /** Takes the services. */
    private static final class FakeFramework {

        private volatile HealthCheck check = () -> new Result(Result.Status.CRITICAL, "not registered");
        private final Set<Class<?>> services = ConcurrentHashMap.newKeySet();

        @SuppressWarnings({"unused", "UnusedMethod"}) // called as a BundleContext
        ServiceRegistration<?> registerService(Class<?> type, Object service, Dictionary<String, ?> properties) {
            if (service instanceof HealthCheck registered) {
                assertThat(properties.get("hc.name")).isEqualTo("CorpKit event work");
                check = registered;
            }
            services.add(type);
            return Faked.as(ServiceRegistration.class, new Object() {
                @SuppressWarnings({"unused", "UnusedMethod"}) // called as a ServiceRegistration
                void unregister() {
                    services.remove(type);
                }
            });
        }
    }

    /** As Configuration Admin hands it over: the shortest pauses there are, and one value that is none. */
    private static Map<String, Object> shortPauses() {
        return Map.of(
                "parallelLanes", "2",
                "parallelSyncs", "soon",
                "pollMillis", "50",
                "firstRetrySeconds", "1",
                "longestRetryMinutes", "1",
                "tendSeconds", "1");
    }
}
