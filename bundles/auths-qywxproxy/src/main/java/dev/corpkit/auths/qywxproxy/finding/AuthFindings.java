package dev.corpkit.auths.qywxproxy.finding;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Suite tickets that do not come, callbacks that wait, were given up or refused, suspended authorizations.
 * Never worse than a warning: a node that was taken out of service for a missing ticket could not be
 * reached by the next one. Of several elements of one suite an active one is looked at. Thread-safe.
 */
@Component(service = FindingSource.class)
public final class AuthFindings implements FindingSource {

    private final List<QywxProxyAuth> auths = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        auths.add(auth);
    }

    void unbindAuth(QywxProxyAuth auth) {
        auths.remove(auth);
    }

    @Override
    public String about() {
        return "authorizations and callbacks";
    }

    @Override
    public List<Finding> findings() {
        return suites().stream()
                .flatMap(auth -> Stream.concat(callbacks(auth), suspended(auth)))
                .toList();
    }

    private Collection<QywxProxyAuth> suites() {
        Map<String, QywxProxyAuth> bySuite = new LinkedHashMap<>();
        auths.stream()
                .sorted(Comparator.comparing(QywxProxyAuth::isActive).reversed())
                .forEach(auth -> bySuite.putIfAbsent(auth.getSuiteId(), auth));
        return bySuite.values();
    }

    private static Stream<Finding> callbacks(QywxProxyAuth auth) {
        return auth instanceof CallbackOwner owner && owner.isActive() ? owner.findings().stream() : Stream.empty();
    }

    private static Stream<Finding> suspended(QywxProxyAuth auth) {
        return auth.getAuthorizations().stream()
                .filter(each -> each.status() == Status.SUSPENDED)
                .map(AuthFindings::suspended);
    }

    private static Finding suspended(QywxProxyAuthorization authorization) {
        return new Finding(
                Urgency.WARNING,
                "authorization",
                place(authorization.corpId(), authorization.suiteId()),
                "The authorization is suspended, and nothing of the enterprise is read: " + authorization.reason(),
                "Mend what is named; then auths:refresh " + authorization.suiteId() + " " + authorization.corpId()
                        + ". If the enterprise is gone: auths:cancel " + authorization.suiteId() + " "
                        + authorization.corpId() + ".",
                authorization.updatedAt(),
                1);
    }

    private static String place(String corpId, String suiteId) {
        return "enterprise " + corpId + " of suite " + suiteId;
    }
}
