package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.problems.SameProblem;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Health check {@code CorpKit elements}, tag {@code corpkit}: a warning for each problem, one for what is the same of several elements. Never worse than a warning: one
 * enterprise's broken file is no reason to take a node from all others.
 */
final class ElementsHealthCheck implements HealthCheck {

    private final Apps apps;

    ElementsHealthCheck(Apps apps) {
        this.apps = apps;
    }

    static ServiceRegistration<?> register(BundleContext context, Apps apps) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("hc.name", "CorpKit elements");
        properties.put("hc.tags", new String[] {"corpkit", "elements"});
        return context.registerService(HealthCheck.class, new ElementsHealthCheck(apps), properties);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<ElementProblem> problems = apps.getProblems();
        SameProblem.fold(problems).forEach(problem -> log.warn("{}", problem.message()));
        if (problems.isEmpty()) {
            log.info("{} apps without problems", apps.getApps().size());
        }
        return new Result(log);
    }
}
