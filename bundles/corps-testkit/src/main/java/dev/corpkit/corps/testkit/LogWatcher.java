package dev.corpkit.corps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything that is logged between {@link #start()} and {@link #close()}, at every level and from every thread, with
 * the stack traces.
 */
public final class LogWatcher implements AutoCloseable {

    private final Logger root;
    private final @Nullable Level before;
    private final Kept kept = new Kept();

    private LogWatcher(Logger root) {
        this.root = root;
        this.before = root.getLevel();
    }

    /** Watches all loggers at all levels. */
    public static LogWatcher start() {
        return start(Level.ALL);
    }

    /** Watches all loggers that have no level of their own at a level. */
    public static LogWatcher start(Level level) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LogWatcher watcher = new LogWatcher(root);
        watcher.kept.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        watcher.kept.start();
        root.setLevel(level);
        root.addAppender(watcher.kept);
        return watcher;
    }

    /** What was logged so far, one text an event: level, logger, message, stack trace. */
    public List<String> events() {
        return List.copyOf(kept.texts);
    }

    /** Fails if an event holds one of these. The failure shows the logger, not the string. */
    public void assertNone(Collection<String> forbidden) {
        for (String text : kept.texts) {
            for (String word : forbidden) {
                if (text.contains(word)) {
                    throw new AssertionError("A forbidden string was logged by "
                            + text.lines().findFirst().orElse("").split(" ", 3)[1]);
                }
            }
        }
    }

    /** {@link #assertNone(Collection)}. */
    public void assertNone(String... forbidden) {
        assertNone(Arrays.asList(forbidden));
    }

    /** Fails unless an event holds this. */
    public void assertLogged(String expected) {
        assertThat(kept.texts).anyMatch(text -> text.contains(expected));
    }

    /** Stops watching; what was kept stays readable. */
    @Override
    public void close() {
        root.detachAppender(kept);
        root.setLevel(before);
        kept.stop();
    }

    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String trace = event.getThrowableProxy() == null
                    ? ""
                    : System.lineSeparator() + ThrowableProxyUtil.asString(event.getThrowableProxy());
            texts.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
    }
}
