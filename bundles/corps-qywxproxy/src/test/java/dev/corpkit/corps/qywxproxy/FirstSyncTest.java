package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.qywxproxy.start.FirstSync;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code initCorp} is called by itself, in the background and retried (contract row C2). */
class FirstSyncTest {

    private final List<Duration> delays = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final AtomicBoolean authorized = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<String> syncs = new ArrayList<>();
    private Runnable sync = () -> finished.set(true);
    private final FirstSync first = new FirstSync(
            "app/corps.A",
            (work, delay) -> {
                delays.add(delay);
                later.add(work);
            },
            authorized::get,
            finished::get,
            () -> {
                syncs.add("sync");
                sync.run();
            },
            stopping::get);

    @Test
    @Tag("C2")
    void waitsForAnAuthorizationThenSyncsOnce() {
        first.begin();
        next();
        next();
        assertThat(syncs).isEmpty();
        authorized.set(true);
        next();
        assertThat(syncs).hasSize(1);
        assertThat(later).isEmpty();
    }

    @Test
    @Tag("C2")
    void triesAgainAfterAFailureAndWaitsLonger() {
        authorized.set(true);
        sync = () -> {
            throw new CorpException("WeCom is busy");
        };
        first.begin();
        next();
        next();
        next();
        assertThat(syncs).hasSize(3);
        assertThat(delays).isSortedAccordingTo(Duration::compareTo).hasSize(4);
        sync = () -> finished.set(true);
        next();
        assertThat(later).isEmpty();
    }

    @Test
    void aFailureWhileTheFrameworkStopsIsNoWarning() {
        authorized.set(true);
        sync = () -> {
            stopping.set(true);
            throw new CorpException("The store was closed meanwhile");
        };
        try (LogWatcher logs = LogWatcher.start(Level.INFO)) {
            first.begin();
            next();
            logs.assertNone("First sync failed");
        }
        assertThat(later).isEmpty();
    }

    @Test
    void triesAgainAfterAnIncompleteRun() {
        authorized.set(true);
        sync = () -> {};
        first.begin();
        next();
        assertThat(later).hasSize(1);
    }

    @Test
    void doesNothingWhereARunWasCompleteBefore() {
        authorized.set(true);
        finished.set(true);
        first.begin();
        next();
        assertThat(syncs).isEmpty();
        assertThat(later).isEmpty();
    }

    @Test
    void aProgrammingErrorIsRetriedToo() {
        authorized.set(true);
        sync = () -> {
            throw new IllegalStateException("a subclass is wrong");
        };
        first.begin();
        next();
        assertThat(later).hasSize(1);
    }

    @Test
    void stopsWhenTheInstanceIsClosed() {
        authorized.set(true);
        first.begin();
        first.close();
        next();
        assertThat(syncs).isEmpty();
        assertThat(later).isEmpty();
    }

    private void next() {
        later.remove().run();
    }
}
