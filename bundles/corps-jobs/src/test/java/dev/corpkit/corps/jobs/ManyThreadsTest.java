package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.jobs.EventWorker.Pace;
import dev.corpkit.corps.jobs.failure.Patience;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes with real threads on one store, while events go on coming. */
@Tag("A12")
class ManyThreadsTest {

    private static final List<String> CORPS =
            IntStream.range(0, 20).mapToObj(number -> "wp" + number).toList();
    private static final int EVENTS = 25;

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> atOnce = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();
    private final CountDownLatch left = new CountDownLatch(CORPS.size() * EVENTS);

    @Test
    void everyEventIsBroughtInByOneNodeAtATime() throws InterruptedException {
        Node inbox = new Node(store, FakeClock.at(Clock.systemUTC().instant()), "inbox", 1);
        List<WorkThreads> threads = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            threads.add(start(name));
        }
        for (int event = 0; event < EVENTS; event++) {
            for (String corpId : CORPS) {
                inbox.keep(corpId, Messages.updateUser("user" + event));
            }
        }

        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        threads.forEach(WorkThreads::close);

        assertThat(atOnce).isEmpty();
        for (String corpId : CORPS) {
            assertThat(inbox.states(corpId)).hasSize(EVENTS).containsOnly(State.DONE);
        }
    }

    private WorkThreads start(String name) {
        WorkThreads threads = WorkThreads.start(4, 1);
        Patience patience = new Patience(12, Duration.ofMillis(50), Duration.ofSeconds(1), () -> 0.5);
        EventWorker worker =
                new EventWorker(store, Clock.systemUTC(), name, new Pace(4, 1, patience), threads.forLanes());
        for (String corpId : CORPS) {
            FakeCorp corp = new FakeCorp(corpId);
            corp.during = reader(corpId);
            worker.elements().add(corp.service);
        }
        worker.elements().add(new FakeAuth().service);
        threads.every(Duration.ofMillis(20), worker::look);
        return threads;
    }

    private Consumer<ContactHints> reader(String corpId) {
        return hints -> {
            if (!underWay.add(corpId)) {
                atOnce.add(corpId);
            }
            Thread.yield();
            underWay.remove(corpId);
            Set<String> known = read.computeIfAbsent(corpId, added -> ConcurrentHashMap.newKeySet());
            hints.users().stream().filter(known::add).forEach(user -> left.countDown());
        };
    }
}
