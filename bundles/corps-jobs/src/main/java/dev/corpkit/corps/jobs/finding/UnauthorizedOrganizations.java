package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loaded organizations that were never synced because their enterprise has not authorized the suite ({@code notAuthorized}).
 * Once one was tried, its failed sync tells it.
 */
final class UnauthorizedOrganizations {

    private static final String KIND = "notAuthorized";

    private UnauthorizedOrganizations() {}

    static Stream<Finding> among(Collection<QywxProxyCorp> loaded, Set<OrgKey> tried) {
        return loaded.stream()
                .filter(corp -> !tried.contains(key(corp)))
                .flatMap(corp -> corp.getFindings().stream()
                        .filter(found -> found.getKind().equals(KIND))
                        .map(found -> finding(corp, found)));
    }

    private static Finding finding(QywxProxyCorp corp, CorpFinding found) {
        return new Finding(
                Urgency.WARNING,
                KIND,
                "organization " + key(corp),
                found.getCause(),
                found.getRemedy(),
                found.getSince(),
                found.getCount());
    }

    private static OrgKey key(QywxProxyCorp corp) {
        return new OrgKey(corp.getAppId(), corp.getCorpFullName());
    }
}
