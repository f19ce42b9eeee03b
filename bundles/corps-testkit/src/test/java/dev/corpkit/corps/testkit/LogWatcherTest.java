package dev.corpkit.corps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogWatcherTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatcherTest.class);

    @Test
    void aForbiddenStringIsFoundWithoutBeingShown() {
        try (LogWatcher watcher = LogWatcher.start()) {
            LOG.debug("Fetched token={}", "s3cret");

            assertThatThrownBy(() -> watcher.assertNone("other", "s3cret"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(LogWatcherTest.class.getName())
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void stackTracesAreSearchedToo() {
        try (LogWatcher watcher = LogWatcher.start()) {
            LOG.warn("It failed", new IllegalStateException("outer", new IllegalStateException("s3cret")));

            assertThatThrownBy(() -> watcher.assertNone("s3cret")).isInstanceOf(AssertionError.class);
            watcher.assertLogged("It failed");
        }
    }

    @Test
    void afterCloseNothingIsKept() {
        LogWatcher watcher = LogWatcher.start();
        watcher.close();
        LOG.error("late");

        watcher.assertNone("late");
        assertThat(watcher.events()).isEmpty();
    }
}
