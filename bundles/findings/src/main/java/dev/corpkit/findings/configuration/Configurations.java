package dev.corpkit.findings.configuration;

import java.util.Map;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the configurations of this node so that a mistake in one switches nothing off. An OSGi service, and a source of
 * findings: each mistake names file, field, what is expected and what was found. Thread-safe.
 */
@ProviderType
public interface Configurations {

    /**
     * What a configuration says. With a wrong value in it, what it said when it was read well last since this node started;
     * where it never was, the wrong values' defaults and the other values as written.
     *
     * @param pid the configuration; its file is {@code <pid>.cfg}
     * @param written as Configuration Admin or DS hands it over, of any types
     * @param shape reads the settings; called once or twice, and must not keep the values
     * @param <T> the settings, an immutable value
     */
    <T> T read(String pid, Map<String, ?> written, Function<ConfigurationValues, T> shape);

    /** Forgets a configuration and its mistakes: its component stopped. */
    void forget(String pid);
}
