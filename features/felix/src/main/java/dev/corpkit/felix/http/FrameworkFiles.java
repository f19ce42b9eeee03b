package dev.corpkit.felix.http;

import dev.corpkit.findings.configuration.Configurations;
import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.Configuration.ConfigurationAttribute;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configurations of the framework's bundles as CorpKit reads its own: these bundles take a default for a wrong value,
 * or end. What holds is written over what is wrong, in Configuration Admin only; the file stays a person's. Jetty is handed what
 * holds alone, also before it is written there: it starts anew, with stack traces, for each value that is not as the last.
 */
@Component(
        service = {ConfigurationListener.class, ConfigurationPlugin.class},
        immediate = true, // a listener that also looks at what was there before it
        property = ConfigurationPlugin.CM_TARGET + "=" + HttpFile.PID)
public final class FrameworkFiles implements ConfigurationListener, ConfigurationPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkFiles.class);

    /** Marks what was written here: it is not what the file says. */
    private static final String CORRECTED = "dev.corpkit.corrected";

    private final ConfigurationAdmin admin;
    private final Configurations configurations;
    private final List<FrameworkFile> files;

    /** Looks at them at once. */
    @Activate
    public FrameworkFiles(
            BundleContext bundle, @Reference ConfigurationAdmin admin, @Reference Configurations configurations) {
        this.admin = admin;
        this.configurations = configurations;
        this.files = List.of(HttpFile.file(), HttpFile.operators(bundle::getProperty), HealthPageFile.file());
        files.forEach(this::look);
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        files.stream().filter(file -> file.pid().equals(event.getPid())).forEach(this::look);
    }

    /** What Jetty is handed; the same for a wrong file and for what is written in its place. */
    @Override
    public void modifyConfiguration(ServiceReference<?> receiver, Dictionary<String, Object> properties) {
        files.stream()
                .filter(file -> file.pid().equals(properties.get(Constants.SERVICE_PID)))
                .forEach(file -> hand(file, properties));
    }

    private void hand(FrameworkFile file, Dictionary<String, Object> properties) {
        Map<String, Object> written = map(properties);
        Map<String, Object> handed = written.containsKey(CORRECTED) ? new TreeMap<>(written) : corrected(file, written);
        handed.remove(CORRECTED);
        written.keySet().forEach(properties::remove);
        handed.forEach(properties::put);
    }

    /** One at a time: events and the start may meet. */
    private synchronized void look(FrameworkFile file) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + file.pid() + ")");
            if (found == null) {
                configurations.forget(file.name());
                makeWhereAwaited(file);
            } else {
                correct(file, found[0]);
            }
        } catch (IOException | InvalidSyntaxException | IllegalStateException e) {
            LOG.warn("The configuration {}.cfg could not be checked", file.name(), e);
        }
    }

    private void correct(FrameworkFile file, Configuration configuration) throws IOException {
        Map<String, Object> written = map(configuration.getProperties());
        if (written.containsKey(CORRECTED)) {
            return;
        }
        Map<String, Object> corrected = corrected(file, written);
        if (!corrected.equals(written)) {
            corrected.put(CORRECTED, "true");
            update(configuration, new Hashtable<>(corrected));
        }
    }

    private Map<String, Object> corrected(FrameworkFile file, Map<String, Object> written) {
        Map<String, String> holds = configurations.read(file.name(), shown(written), file.reading(written.keySet()));
        return file.corrected(written, holds);
    }

    /** Without its file a door is where the start script says; Jetty waits for that to be said, see config.properties. */
    private void makeWhereAwaited(FrameworkFile file) throws IOException {
        Map<String, Object> values = new TreeMap<>(file.unwritten());
        values.put(CORRECTED, "true");
        if (file.pid().equals(HttpFile.PID)) {
            update(admin.getConfiguration(HttpFile.PID, "?"), new Hashtable<>(values));
        } else if (file.pid().equals(HttpFile.OPERATORS_PID)) {
            update(admin.getFactoryConfiguration(HttpFile.PID, HttpFile.OPERATORS, "?"), new Hashtable<>(values));
        }
    }

    /** A health page without a path is a mistake and no default. */
    private static Map<String, Object> shown(Map<String, Object> written) {
        Map<String, Object> shown = new TreeMap<>(written);
        shown.computeIfPresent(
                HealthPageFile.PATH, (name, path) -> path.toString().isBlank() ? "nothing" : path);
        return shown;
    }

    /** File Install locks the configurations of files that this account may not write. */
    private static void update(Configuration configuration, Dictionary<String, Object> values) throws IOException {
        boolean locked = configuration.getAttributes().contains(ConfigurationAttribute.READ_ONLY);
        if (locked) {
            configuration.removeAttributes(ConfigurationAttribute.READ_ONLY);
        }
        configuration.update(values);
        if (locked) {
            configuration.addAttributes(ConfigurationAttribute.READ_ONLY);
        }
    }

    private static Map<String, Object> map(Dictionary<String, Object> values) {
        Map<String, Object> map = new TreeMap<>();
        Collections.list(values.keys()).forEach(name -> map.put(name, values.get(name)));
        return map;
    }
}
