package dev.corpkit.auths.qywxproxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.HonestCallbacks;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a suite that nobody knows is unknown for good. */
@Tag("A15")
class ReadinessTest {

    private static final String ELEMENT = "demo:auths.MyAuth";

    private static final String TYPE = "auths.loginTypes.QywxProxyType";

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final Doors doors = new Doors(FakeClock.at("2026-11-01T08:00:00Z"));
    private final Readiness readiness = new Readiness(doors::hold);

    @Test
    void neitherBeforeTheStoreOpensNorBeforeTheFirstScanEnds() {
        Apps apps = new Runtime(new FakeApp("demo"));
        assertThat(readiness.isComplete()).isFalse();
        readiness.add(apps);
        assertThat(readiness.isComplete()).isFalse();

        readiness.add(store);
        assertThat(readiness.isComplete()).isTrue();

        readiness.remove(apps);
        assertThat(readiness.isComplete()).isFalse();
        readiness.add(apps);
        readiness.remove(store);
        assertThat(readiness.isComplete()).isFalse();
    }

    @Test
    void notWhileAnElementWaitsForTheTypeThatWaitsForTheStore() {
        readiness.add(store);
        readiness.add(new Runtime(waitingFor(TYPE)));
        assertThat(readiness.isComplete()).isFalse();
    }

    @Test
    void anElementThatWaitsForAnotherTypeIsNotWaitedFor() {
        readiness.add(store);
        readiness.add(new Runtime(waitingFor("corps.OwnType")));
        assertThat(readiness.isComplete()).isTrue();
    }

    @Test
    void notBeforeALoadedElementIsServed() {
        HonestCallbacks loaded = new HonestCallbacks(store, FakeClock.at("2026-11-01T08:00:00Z"));
        readiness.add(store);
        readiness.add(new Runtime(new FakeApp("demo").with("auths.A", loaded).with("corps.B", new Object())));
        assertThat(readiness.isComplete()).isFalse();

        doors.add(loaded, ELEMENT);
        assertThat(readiness.isComplete()).isTrue();
    }

    private static App waitingFor(String type) {
        ElementStatus waiting = new ElementStatus("demo", "auths.A", type, "A", State.WAITING, type, List.of());
        return (App) Proxy.newProxyInstance(
                App.class.getClassLoader(), new Class<?>[] {App.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getElements")) {
                        return List.of(waiting);
                    }
                    throw new AssertionError(method);
                });
    }

    private record Runtime(App app) implements Apps {

        @Override
        public List<App> getApps() {
            return List.of(app);
        }

        @Override
        public App getApp(String appId) {
            return app;
        }

        @Override
        public List<ElementProblem> getProblems() {
            return List.of();
        }
    }
}
