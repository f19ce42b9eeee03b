package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Enterprises whose cancellation WeCom has not confirmed for a day (contract row C20): their data must be erased, or the
 * enterprise mended. Of inactive auth elements, too. Thread-safe.
 */
@Component(service = {FindingSource.class, UnconfirmedCancellations.class})
public final class UnconfirmedCancellations implements FindingSource {

    private final List<QywxProxyAuth> auths = new CopyOnWriteArrayList<>();

    /** An auth element came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindAuth(QywxProxyAuth auth) {
        auths.add(auth);
    }

    /** An auth element went. */
    public void unbindAuth(QywxProxyAuth auth) {
        auths.remove(auth);
    }

    @Override
    public String about() {
        return "cancellations";
    }

    @Override
    public List<Finding> findings() {
        return auths.stream()
                .flatMap(UnconfirmedCancellations::of)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    private static Stream<Finding> of(QywxProxyAuth auth) {
        return auth.getUnconfirmedCancellations().entrySet().stream()
                .map(each -> finding(auth.getSuiteId(), each.getKey(), each.getValue()));
    }

    private static Finding finding(String suiteId, String corpId, Instant said) {
        return new Finding(
                Urgency.WARNING,
                FindingRow.Kind.CANCELLATION.word(),
                "enterprise " + corpId + ", suite " + suiteId,
                "It is said to have cancelled its authorization at " + said.truncatedTo(ChronoUnit.SECONDS)
                        + ", and WeCom has not confirmed that for a day: nothing of it is erased.",
                "See auths:list for what WeCom answers, then auths:cancel " + corpId + ".",
                said,
                1);
    }
}
