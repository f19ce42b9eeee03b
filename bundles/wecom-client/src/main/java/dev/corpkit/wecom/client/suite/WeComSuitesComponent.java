package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComCalls;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.WeComSuites;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers {@link WeComSuites}, how its calls ended, and what it finds. */
@Component(
        service = {WeComSuites.class, WeComCalls.class, FindingSource.class},
        configurationPid = "dev.corpkit.wecom.client")
@Designate(ocd = WeComClientConfiguration.class)
public final class WeComSuitesComponent implements WeComSuites, WeComCalls, FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(WeComSuitesComponent.class);

    private final Suites suites;

    /** Wires it; a wrong configuration is told and keeps the service away. */
    @Activate
    public WeComSuitesComponent(@Reference CorpStore store, WeComClientConfiguration configuration) {
        this.suites = Suites.atSystemTime(settings(configuration), store);
    }

    private static Settings settings(WeComClientConfiguration configuration) {
        try {
            return Settings.of(configuration);
        } catch (CorpArgumentException wrong) {
            LOG.error("WeCom client not started: {}", wrong.getMessage());
            throw wrong;
        }
    }

    @Override
    public WeComSuite open(SuiteCredentials credentials) {
        return suites.open(credentials);
    }

    @Override
    public List<CallCount> counts() {
        return suites.counts();
    }

    @Override
    public List<Finding> findings() {
        return suites.findings();
    }

    /** Closes the connections. */
    @Deactivate
    public void close() {
        suites.close();
    }
}
