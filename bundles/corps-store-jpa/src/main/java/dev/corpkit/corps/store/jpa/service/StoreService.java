package dev.corpkit.corps.store.jpa.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers {@link dev.corpkit.corps.store.CorpStore} while the JDBC driver that the configured URL needs is here and the
 * database is open. Until then it says what it waits for or what is wrong, in the log and as a
 * {@link dev.corpkit.corps.store.StoreTrouble}, and tries again. It registers the service itself: which driver it needs is
 * known only from its configuration, and one that DS would inject could not be named in words when it is missing.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = StoreConfiguration.PID)
@Designate(ocd = StoreConfiguration.class)
public final class StoreService {

    private static final Logger LOG = LoggerFactory.getLogger(StoreService.class);

    /** Framework property that names the folder of all data. */
    private static final String DATA_FOLDER = "corpkit.data";

    private final ShownTrouble trouble;
    private final @Nullable StoreOpening opening;

    /** Begins to wait for the driver; with a wrong configuration for a better one, which activates this anew. */
    @Activate
    public StoreService(BundleContext context, Map<String, Object> configuration) throws InvalidSyntaxException {
        trouble = new ShownTrouble(context);
        StoreSettings settings = read(context, configuration);
        opening = settings == null ? null : new StoreOpening(context, settings, trouble);
    }

    private @Nullable StoreSettings read(BundleContext context, Map<String, Object> configuration) {
        String folder = Optional.ofNullable(context.getProperty(DATA_FOLDER)).orElse("data");
        try {
            return StoreSettings.of(configuration, Path.of(folder));
        } catch (IllegalArgumentException wrong) {
            String said = "The store cannot be opened: configuration " + StoreConfiguration.PID + " ("
                    + StoreConfiguration.PID + ".cfg): " + wrong.getMessage();
            trouble.show(said);
            LOG.error("{}", said);
            return null;
        }
    }

    /** Unregisters and closes. */
    @Deactivate
    public void stop() throws InterruptedException {
        if (opening != null) {
            opening.stop();
        }
        trouble.end();
    }
}
