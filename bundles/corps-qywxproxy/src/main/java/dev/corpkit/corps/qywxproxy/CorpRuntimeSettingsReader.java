package dev.corpkit.corps.qywxproxy;

import dev.corpkit.findings.configuration.Configurations;
import dev.corpkit.findings.configuration.OfferedSettings;
import java.util.Map;
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
        configurationPid = CorpRuntimeSettingsReader.PID)
@Designate(ocd = CorpRuntimeConfig.class)
public final class CorpRuntimeSettingsReader {

    static final String PID = "dev.corpkit.corps.qywxproxy";

    private final OfferedSettings<CorpRuntimeSettings> offered;

    /** Offers what is written. */
    @Activate
    public CorpRuntimeSettingsReader(
            BundleContext context, @Reference Configurations configurations, Map<String, Object> configuration) {
        offered = new OfferedSettings<>(
                context,
                CorpRuntimeSettings.class,
                written -> configurations.read(PID, written, CorpRuntimeSettings::of),
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
