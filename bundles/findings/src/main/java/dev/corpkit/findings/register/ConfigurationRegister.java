package dev.corpkit.findings.register;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.configuration.ConfigurationValues;
import dev.corpkit.findings.configuration.Configurations;
import dev.corpkit.findings.register.WrittenValues.Mistake;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each configuration said when it was read well last, and what is wrong with it now. Thread-safe. */
@Component(
        service = {Configurations.class, FindingSource.class},
        immediate = true) // what was read well last outlives the restart of the only component that reads
public final class ConfigurationRegister implements Configurations, FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationRegister.class);
    private static final String KIND = "configuration";

    private final InstantSource clock;
    private final Map<String, Object> lastGood = new ConcurrentHashMap<>();
    private final Map<String, List<Finding>> wrong = new ConcurrentHashMap<>();
    private final ClearSecrets clearSecrets;

    /** At the system's time, in a framework. */
    @Activate
    public ConfigurationRegister(BundleContext framework) {
        this(InstantSource.system(), ClearSecrets.in(framework::getProperty));
    }

    /** Outside OSGi: at the system's time, where configurations are written nowhere. */
    public ConfigurationRegister() {
        this(InstantSource.system());
    }

    ConfigurationRegister(InstantSource clock) {
        this(clock, new ClearSecrets(false));
    }

    ConfigurationRegister(InstantSource clock, ClearSecrets clearSecrets) {
        this.clock = clock;
        this.clearSecrets = clearSecrets;
    }

    @Override
    @SuppressWarnings("unchecked") // one PID has one component, and so one shape
    public <T> T read(String pid, Map<String, ?> written, Function<ConfigurationValues, T> shape) {
        WrittenValues values = new WrittenValues(written);
        T read = shape.apply(values);
        List<Mistake> mistakes = values.mistakes();
        clearSecrets.note(pid, values.secrets(), clock.instant());
        @Nullable T before = (T) lastGood.get(pid);
        boolean well = mistakes.stream().noneMatch(Mistake::counts);
        note(pid, mistakes, before != null);
        if (well) {
            lastGood.put(pid, read);
        }
        return well || before == null ? read : before;
    }

    @Override
    public void forget(String pid) {
        wrong.remove(pid);
        clearSecrets.note(pid, List.of(), clock.instant());
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(wrong.values().stream().flatMap(List::stream), clearSecrets.findings())
                .toList();
    }

    /** One at a time: what two components read of one file is said once. */
    private synchronized void note(String pid, List<Mistake> mistakes, boolean known) {
        List<Finding> before = wrong.getOrDefault(pid, List.of());
        List<Finding> now =
                mistakes.stream().map(each -> finding(pid, each, known, before)).toList();
        wrong.put(pid, now);
        now.stream()
                .filter(each -> before.stream().noneMatch(old -> same(old, each)))
                .forEach(each -> LOG.warn("{}: {} {}", each.place(), each.cause(), each.remedy()));
        if (now.isEmpty() && !before.isEmpty()) {
            LOG.info("Mended: {}.cfg", pid);
        }
    }

    private Finding finding(String pid, Mistake mistake, boolean known, List<Finding> before) {
        String holds = mistake.counts()
                ? " " + (known ? "The settings before this edit hold." : mistake.holds() + " holds.")
                : " It is not looked at.";
        Finding made = new Finding(
                Urgency.WARNING,
                KIND,
                pid + ".cfg: " + mistake.field(),
                "Expected " + mistake.expected() + ", found " + mistake.found() + "." + holds,
                "Correct the file; an edit is read at once.",
                clock.instant(),
                1);
        Optional<Finding> old = before.stream().filter(each -> same(each, made)).findFirst();
        return old.orElse(made);
    }

    private static boolean same(Finding one, Finding other) {
        return one.place().equals(other.place()) && Objects.equals(one.cause(), other.cause());
    }
}
