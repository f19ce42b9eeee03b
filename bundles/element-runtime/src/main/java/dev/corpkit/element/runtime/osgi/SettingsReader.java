package dev.corpkit.element.runtime.osgi;

import dev.corpkit.findings.configuration.Configurations;
import dev.corpkit.findings.configuration.OfferedSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Reads the configuration of this bundle and offers it to its components. */
@Component(
        service = {},
        immediate = true, // offers a service of its own making
        configurationPid = SettingsReader.PID)
@Designate(ocd = ElementRuntimeConfig.class)
public final class SettingsReader {

    static final String PID = "dev.corpkit.element.runtime";

    private final OfferedSettings<ElementRuntimeSettings> offered;
    private final AtomicBoolean started = new AtomicBoolean();

    /** Offers what is written. */
    @Activate
    public SettingsReader(
            BundleContext context, @Reference Configurations configurations, Map<String, Object> configuration) {
        offered = new OfferedSettings<>(
                context,
                ElementRuntimeSettings.class,
                written -> configurations.read(
                        PID,
                        written,
                        started.getAndSet(true) ? ElementRuntimeSettings::ofEdit : ElementRuntimeSettings::of),
                configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        offered.read(configuration);
    }

    /** Takes it back. */
    @Deactivate
    public void close() {
        offered.close();
    }
}
