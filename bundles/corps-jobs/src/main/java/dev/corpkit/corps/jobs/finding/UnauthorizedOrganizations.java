package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Loaded organizations that were never synced because their enterprise has not authorized the suite ({@code notAuthorized}).
 * Once one was tried, its failed sync tells it. Thread-safe.
 */
@Component
public final class UnauthorizedOrganizations implements FindingSource {

    private static final String KIND = "notAuthorized";

    private final LiveElements elements = new LiveElements();
    private final CorpStore store;

    /** On what is stored. */
    @Activate
    public UnauthorizedOrganizations(@Reference CorpStore store) {
        this.store = store;
    }

    /** Counts an organization as loaded; for Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "unloaded")
    public void loaded(QywxProxyCorp corp) {
        elements.add(corp);
    }

    /** Counts it as loaded no longer; for Declarative Services. */
    public void unloaded(QywxProxyCorp corp) {
        elements.remove(corp);
    }

    @Override
    public String about() {
        return "authorizations of organizations";
    }

    @Override
    public List<Finding> findings() {
        Map<OrgKey, RunRow> synced = store.inTransaction(tx -> tx.runs().newestSyncs());
        return elements.corps().stream()
                .filter(corp -> !synced.containsKey(new OrgKey(corp.getAppId(), corp.getCorpFullName())))
                .flatMap(UnauthorizedOrganizations::findings)
                .toList();
    }

    private static Stream<Finding> findings(QywxProxyCorp corp) {
        return corp.getFindings().stream()
                .filter(found -> found.getKind().equals(KIND))
                .map(found -> finding(corp, found));
    }

    private static Finding finding(QywxProxyCorp corp, CorpFinding found) {
        return new Finding(
                Urgency.WARNING,
                KIND,
                "organization " + new OrgKey(corp.getAppId(), corp.getCorpFullName()),
                found.getCause(),
                found.getRemedy(),
                found.getSince(),
                found.getCount());
    }
}
