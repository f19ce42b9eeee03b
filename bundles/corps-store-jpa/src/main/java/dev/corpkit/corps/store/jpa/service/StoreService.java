package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.move.StoreMove;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.configuration.Configurations;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Registers {@link dev.corpkit.corps.store.CorpStore} while the JDBC driver that the configured URL needs is here and the
 * database was opened. While that does not work it says what it waits for or what is wrong, in the log, as a finding and as a
 * {@link dev.corpkit.corps.store.StoreTrouble}, and tries again. It registers the service itself: which driver it needs is
 * known only from its configuration, and one that DS would inject could not be named in words when it is missing.
 */
@Component(
        service = FindingSource.class,
        immediate = true, // opens by itself; nobody's reference would start it
        configurationPid = StoreConfiguration.PID)
@Designate(ocd = StoreConfiguration.class)
public final class StoreService implements FindingSource {

    /** Framework property that names the folder of all data. */
    private static final String DATA_FOLDER = "corpkit.data";

    private final Configurations configurations;
    private final Path folder;
    private final ShownTrouble trouble;
    private final UnusedConfiguration unused;
    private final KeyRotation rotation;
    private final StoreSupervisor supervisor;
    private final ServiceRegistration<StoreMove> mover;

    /** Begins to open the store. */
    @Activate
    public StoreService(
            BundleContext context, @Reference Configurations configurations, Map<String, Object> configuration) {
        this(context, configurations, configuration, Pace.USUAL);
    }

    StoreService(BundleContext context, Configurations configurations, Map<String, Object> configuration, Pace pace) {
        this.configurations = configurations;
        this.folder =
                Path.of(Optional.ofNullable(context.getProperty(DATA_FOLDER)).orElse("data"));
        this.trouble = new ShownTrouble(context, InstantSource.system());
        this.unused = new UnusedConfiguration(InstantSource.system());
        this.rotation = new KeyRotation(InstantSource.system());
        this.supervisor = new StoreSupervisor(context, trouble, unused, rotation, new RememberedStore(folder), pace);
        this.mover = context.registerService(StoreMove.class, new StoreMover(supervisor), null);
        modified(configuration);
    }

    /** Takes an edit over; the store that is open stays until the other is. */
    @Modified
    public void modified(Map<String, Object> configuration) {
        StoreSettings read =
                configurations.read(StoreConfiguration.PID, configuration, values -> StoreSettings.of(values, folder));
        supervisor.configure(read, Map.copyOf(configuration));
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(trouble.finding(), unused.finding(), rotation.finding())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Unregisters and closes. */
    @Deactivate
    public void stop() throws InterruptedException {
        mover.unregister();
        supervisor.stop();
        trouble.withdraw();
        configurations.forget(StoreConfiguration.PID);
    }
}
