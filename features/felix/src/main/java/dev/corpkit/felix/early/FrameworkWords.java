package dev.corpkit.felix.early;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Hands whatever the OSGi Log Service gets, from the framework and Declarative Services, on to the product's log. */
final class FrameworkWords implements LogListener, AutoCloseable {

    private final ServiceTracker<LogReaderService, LogReaderService> readers;

    FrameworkWords(BundleContext context) {
        readers = new Readers(context, this);
        readers.open();
    }

    @Override
    public void logged(LogEntry entry) {
        LoggerFactory.getLogger(entry.getLoggerName())
                .atLevel(level(entry))
                .setCause(entry.getException())
                .log(entry.getMessage());
    }

    private static Level level(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case AUDIT, INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }

    @Override
    public void close() {
        readers.close();
    }

    /** Listens first and then says what was logged before, the oldest first. */
    private static final class Readers extends ServiceTracker<LogReaderService, LogReaderService> {

        private final LogListener listener;

        Readers(BundleContext context, LogListener listener) {
            super(context, LogReaderService.class, null);
            this.listener = listener;
        }

        @Override
        public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
            LogReaderService reader = context.getService(reference);
            reader.addLogListener(listener);
            List<LogEntry> before = new ArrayList<>(Collections.list(reader.getLog()));
            Collections.reverse(before);
            before.forEach(listener::logged);
            return reader;
        }

        @Override
        public void removedService(ServiceReference<LogReaderService> reference, LogReaderService reader) {
            reader.removeLogListener(listener);
            context.ungetService(reference);
        }
    }
}
