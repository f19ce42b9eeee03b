package dev.corpkit.wecom.client.suite;

import java.util.Dictionary;
import java.util.Hashtable;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Health check {@code CorpKit WeCom secrets}, tag {@code corpkit}: a warning while first tries of permanent codes are stopped, and
 * one while tokens are not asked for because of WeCom's rate limit.
 */
final class SecretsHealthCheck implements HealthCheck {

    private final SecretBreaker breaker;
    private final RateWindows windows;

    SecretsHealthCheck(Suites suites) {
        this.breaker = suites.breaker();
        this.windows = suites.windows();
    }

    static ServiceRegistration<?> register(BundleContext context, Suites suites) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("hc.name", "CorpKit WeCom secrets");
        properties.put("hc.tags", new String[] {"corpkit", "wecom"});
        return context.registerService(HealthCheck.class, new SecretsHealthCheck(suites), properties);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        breaker.openUntil()
                .ifPresentOrElse(
                        until -> log.warn(
                                "WeCom refused too many permanent codes of this node within an hour: first tries go on"
                                        + " at {}. See in auths:list which authorizations are suspended, and why.",
                                until),
                        () -> log.info("WeCom takes this node's permanent codes"));
        windows.closed()
                .ifPresent(closed -> log.warn(
                        "gettoken met WeCom's rate limit (45009) for {} enterprises: they are asked for again one by one, the"
                                + " last at {}. No authorization is affected.",
                        closed.enterprises(),
                        closed.until()));
        return new Result(log);
    }
}
