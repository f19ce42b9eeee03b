package dev.corpkit.corps.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.jobs.finding.UnconfirmedCancellations;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C20")
class CancellationsHealthCheckTest {

    private final UnconfirmedCancellations cancellations = new UnconfirmedCancellations();
    private final CancellationsHealthCheck check = new CancellationsHealthCheck(cancellations);

    private static QywxProxyAuth auth(Map<String, Instant> unconfirmed) {
        return (QywxProxyAuth) Proxy.newProxyInstance(
                QywxProxyAuth.class.getClassLoader(),
                new Class<?>[] {QywxProxyAuth.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getUnconfirmedCancellations" -> unconfirmed;
                    case "getSuiteId" -> "dkSUITE";
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void unconfirmedCancellationIsAWarningThatNamesTheCommandUntilItsElementGoes() {
        QywxProxyAuth quiet = auth(Map.of());
        QywxProxyAuth waiting = auth(Map.of("wpA", Instant.parse("2026-11-01T08:00:00.5Z")));
        cancellations.bindAuth(quiet);
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);

        cancellations.bindAuth(waiting);
        Result result = check.execute();
        assertThat(result.getStatus()).isEqualTo(Status.WARN);
        assertThat(result.toString())
                .contains("wpA", "dkSUITE", "2026-11-01T08:00:00Z", "nothing of it is erased", "auths:cancel wpA");

        cancellations.unbindAuth(waiting);
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
    }
}
