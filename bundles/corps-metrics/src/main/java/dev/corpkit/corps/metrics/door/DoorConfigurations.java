package dev.corpkit.corps.metrics.door;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives Felix's HTTP bundle two doors where nobody configured them: the operators' has none without a configuration, and the
 * callbacks' would answer on all addresses of the machine. Both get the loopback address. What is configured stays.
 */
@Component(
        service = {},
        immediate = true) // writes what is missing
public final class DoorConfigurations {

    /** Both doors' configurations are of it. */
    static final String PID = "org.apache.felix.http";

    /** The operators' configuration among those. */
    static final String OPERATORS = "operators";

    static final String HOST = "org.apache.felix.http.host";
    static final String PORT = "org.osgi.service.http.port";
    static final String MARK = "org.apache.felix.http.runtime.init.dev.corpkit.door";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String USUAL_PORT = "8081";

    private final BundleContext bundle;
    private final ConfigurationAdmin admin;

    /** Writes what is missing. */
    @Activate
    public DoorConfigurations(BundleContext bundle, @Reference ConfigurationAdmin admin)
            throws IOException, InvalidSyntaxException {
        this.bundle = bundle;
        this.admin = admin;
        if (isMissing("(service.pid=" + PID + ")") && bundle.getProperty(HOST) == null) {
            write(admin.getConfiguration(PID, "?"), Map.of(HOST, LOOPBACK));
        }
        if (isMissing("(|(service.pid=" + PID + "~" + OPERATORS + ")(" + MARK + "=" + OPERATORS + "))")) {
            write(
                    admin.getFactoryConfiguration(PID, OPERATORS, "?"),
                    Map.of(
                            HOST,
                            property("corpkit.operators.host", LOOPBACK),
                            PORT,
                            property("corpkit.operators.port", USUAL_PORT),
                            MARK,
                            OPERATORS));
        }
    }

    private boolean isMissing(String filter) throws IOException, InvalidSyntaxException {
        return admin.listConfigurations(filter) == null;
    }

    private String property(String name, String usual) {
        return Optional.ofNullable(bundle.getProperty(name)).orElse(usual);
    }

    private static void write(Configuration configuration, Map<String, String> values) throws IOException {
        configuration.update(new Hashtable<String, Object>(values));
    }
}
