package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.LogWatcher;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;

/** At each stop the driver leaves before the store does. */
@Tag("S2")
class StoppingFrameworkTest {

    private static final String WAITS = "waits for the JDBC driver";

    @TempDir
    private Path folder;

    @Test
    void aDriverThatLeavesWhileTheFrameworkStopsIsNoTrouble() throws Exception {
        AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.of("not asked"));
        try (LogWatcher logs = LogWatcher.start()) {
            Frame frame = new Frame(folder);
            ServiceRegistration<?> driver = driver(frame);
            StoreService service = frame.service(Map.of());
            frame.openStore();
            frame.awaitNoTrouble();
            SynchronousBundleListener stopping = event -> {
                if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
                    driver.unregister();
                    trouble.set(stop(service, frame));
                }
            };
            frame.context().addBundleListener(stopping);
            frame.close();

            assertThat(trouble.get()).isEmpty();
            logs.assertNone(WAITS);
        }
    }

    @Test
    void aDriverThatLeavesWhileAllElseRunsIsTold() throws Exception {
        try (Frame frame = new Frame(folder)) {
            ServiceRegistration<?> driver = driver(frame);
            StoreService service = frame.service(Map.of());
            frame.openStore();
            driver.unregister();
            frame.awaitTrouble(WAITS);
            service.stop();
        }
    }

    private static ServiceRegistration<?> driver(Frame frame) {
        return frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
    }

    /** Ends the store's work first, which is in order; what it showed meanwhile was logged. */
    private static Optional<String> stop(StoreService service, Frame frame) {
        try {
            service.stop();
            return frame.trouble();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
