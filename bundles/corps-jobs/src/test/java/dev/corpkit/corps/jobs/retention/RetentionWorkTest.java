package dev.corpkit.corps.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The component with its thread. */
class RetentionWorkTest {

    private final CountDownLatch looked = new CountDownLatch(6);
    private final InMemoryCorpStore store = new InMemoryCorpStore();

    @Test
    void looksByItselfAndEndsWhenItIsClosed() throws InterruptedException {
        RetentionWork work = new RetentionWork(watched(), new Ages(400, 400, 30), Duration.ofMillis(5));

        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(10), work::close);
    }

    private CorpStore watched() {
        return new CorpStore() {
            @Override
            public <T> T inTransaction(Function<StoreTransaction, T> work) {
                looked.countDown();
                return store.inTransaction(work);
            }
        };
    }
}
