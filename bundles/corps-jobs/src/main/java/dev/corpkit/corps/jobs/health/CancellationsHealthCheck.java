package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Health check {@code CorpKit cancellations}: a warning for each enterprise whose cancellation WeCom has not confirmed for a day
 * (contract row C20): its data must be erased, or the enterprise mended. Of inactive auth elements, too.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit cancellations",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=callbacks",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=60000"
        })
public final class CancellationsHealthCheck implements HealthCheck {

    private final List<QywxProxyAuth> auths = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        auths.add(auth);
    }

    void unbindAuth(QywxProxyAuth auth) {
        auths.remove(auth);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            List<String> warnings = auths.stream()
                    .flatMap(CancellationsHealthCheck::warnings)
                    .distinct()
                    .toList();
            warnings.forEach(warning -> log.warn("{}", warning));
            if (warnings.isEmpty()) {
                log.info("No cancellation waits for WeCom's confirmation");
            }
        } catch (StoreException failed) {
            log.warn("The database could not be asked: {}", failed.getMessage());
        }
        return new Result(log);
    }

    private static Stream<String> warnings(QywxProxyAuth auth) {
        return auth.getUnconfirmedCancellations().entrySet().stream()
                .map(each -> "Enterprise " + each.getKey() + " is said to have cancelled its authorization of suite "
                        + auth.getSuiteId() + " at " + each.getValue().truncatedTo(ChronoUnit.SECONDS)
                        + ", and WeCom has not confirmed that for a day: nothing of it is erased. See auths:list for"
                        + " what WeCom answers, then auths:cancel " + each.getKey());
    }
}
