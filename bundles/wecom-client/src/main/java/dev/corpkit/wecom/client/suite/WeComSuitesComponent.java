package dev.corpkit.wecom.client.suite;

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

/** Offers {@link WeComSuites}, how its calls ended, and what it finds. */
@Component(service = {WeComSuites.class, WeComCalls.class, FindingSource.class})
public final class WeComSuitesComponent implements WeComSuites, WeComCalls, FindingSource {

    private final Suites suites;

    /** Wires it. */
    @Activate
    public WeComSuitesComponent(@Reference CorpStore store, @Reference Settings settings) {
        this.suites = Suites.atSystemTime(settings, store);
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
