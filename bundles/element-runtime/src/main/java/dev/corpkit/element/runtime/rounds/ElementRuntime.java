package dev.corpkit.element.runtime.rounds;

import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.apps.AppRegister;
import dev.corpkit.element.runtime.apps.DeclaredApps;
import dev.corpkit.element.runtime.apps.LiveApps;
import dev.corpkit.element.runtime.derivation.Answers;
import dev.corpkit.element.runtime.derivation.Templates;
import dev.corpkit.element.runtime.instances.Attempts;
import dev.corpkit.element.runtime.instances.Failure;
import dev.corpkit.element.runtime.instances.Recipe;
import dev.corpkit.element.runtime.instances.Services;
import dev.corpkit.element.runtime.instances.Services.Offer;
import dev.corpkit.element.runtime.instances.TargetReader;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.problems.ProblemLog;
import dev.corpkit.element.runtime.relation.ExclusiveFields;
import dev.corpkit.element.runtime.scan.AppsRoots;
import dev.corpkit.element.runtime.scan.Scan;
import dev.corpkit.element.runtime.types.TypeTable;
import dev.corpkit.element.runtime.types.Types;
import dev.corpkit.element.runtime.variables.Surroundings;
import dev.corpkit.findings.FindingSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at files and Types and makes apps and instances follow. {@link #look()} and {@link #close()} belong to one thread
 * and hold no lock, so a Type may do anything in them; {@link #apps()} may be read by all at any time.
 */
public final class ElementRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(ElementRuntime.class);
    private static final String ROUND = "the last look at files and Types";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final AppsRoots roots;
    private final TypeTable table;
    private final Surroundings surroundings;
    private final Services services;
    private final LiveApps apps = new LiveApps();
    private final AppRegister register = new AppRegister();
    private final Answers answers = new Answers();
    private final Attempts attempts;
    private final LoadedApps loaded;
    private final ProblemLog log;
    private Set<ElementProblem> waiting = Set.of();
    private Set<ElementProblem> keepingOut = Set.of();
    private @Nullable Scan lastScan;
    private long lastVersion;
    private String lastFailure = "";
    private @Nullable Offer offer;
    private boolean closed;

    /**
     * A runtime that has not looked yet.
     *
     * @param surroundings framework properties and environment, asked for variables no app has
     */
    public ElementRuntime(
            AppsRoots roots, TypeTable table, Surroundings surroundings, Services services, InstantSource clock) {
        this.roots = roots;
        this.table = table;
        this.surroundings = surroundings;
        this.services = services;
        this.attempts = new Attempts(clock, RETRY);
        this.loaded = new LoadedApps(apps, services, attempts);
        this.log = new ProblemLog(clock, PATIENCE);
    }

    public LiveApps apps() {
        return apps;
    }

    /** What is wrong for longer than a start takes. */
    public FindingSource findings() {
        return log;
    }

    /**
     * One round. Does nothing where neither files nor Types nor sources' answers have changed and nothing wants to be tried
     * again. A round that fails is a problem among the others, and whoever waits for {@code Apps} gets to see it.
     */
    public void look() {
        if (closed) {
            return;
        }
        try {
            round();
            lastFailure = "";
        } catch (RuntimeException | Error e) {
            lastScan = null;
            failed(e);
        }
        if (closed) {
            return;
        }
        log.look(apps.getProblems(), waiting, keepingOut);
        if (offer == null) {
            offer = services.offer(List.of(Apps.class), apps, Map.of());
        }
    }

    private void round() {
        Scan scan = roots.scan();
        long version = table.version();
        boolean due = !scan.equals(lastScan) || version != lastVersion || attempts.isDue();
        if (due || answers.ask(apps.live())) {
            lastScan = null;
            settle(scan, table.types());
            lastScan = scan;
            lastVersion = version;
        }
    }

    /** Says it once, however often it comes again. */
    private void failed(Throwable failure) {
        String found = "a failure: " + Failure.of(failure);
        if (!found.equals(lastFailure)) {
            LOG.error("The element runtime could not finish a round; it goes on with the next", failure);
            lastFailure = found;
        }
        List<ElementProblem> problems = new ArrayList<>(apps.getProblems());
        problems.removeIf(problem -> problem.file().equals(ROUND));
        ProblemList problemList = new ProblemList("of every name", null);
        problemList.add(
                ROUND,
                null,
                "one that is finished",
                found,
                "It is tried again by itself; if it stays, report these words.");
        problems.addAll(problemList.problems());
        apps.show(closed ? List.of() : problems);
    }

    /** Takes everything out of service; later looks do nothing. */
    public void close() {
        closed = true;
        if (offer != null) {
            offer.withdraw();
            offer = null;
        }
        loaded.close();
        apps.show(List.of());
    }

    /**
     * Sources first, by what they said last, so that an edited one keeps its elements; then by what they say now, and once more
     * where a derived element may have to give way to one that has come into service, or comes back.
     */
    private void settle(Scan scan, Types types) {
        DeclaredApps declared = register.read(scan);
        Map<String, Map<String, Recipe>> before = loaded.recipes();
        try {
            pass(declared, types);
            boolean asked = !closed && answers.ask(apps.live());
            if (!closed && (asked || answers.deriveAny() && !before.equals(loaded.recipes()))) {
                pass(declared, types);
            }
        } finally {
            loaded.offerNew();
        }
    }

    private void pass(DeclaredApps declared, Types types) {
        Templates templates = new Templates(declared);
        List<WantedApp> wanted = declared.apps().stream()
                .map(app -> {
                    String appId = app.declaration().appId();
                    TargetReader reader = new TargetReader(appId, declared.variablesOf(appId, surroundings), types);
                    return WantedApp.read(
                            app,
                            reader,
                            templates,
                            answers.of(appId),
                            loaded.recipes(appId),
                            target -> attempts.isRefused(appId, target));
                })
                .toList();
        List<ElementProblem> problems = new ArrayList<>(declared.problems());
        keepingOut = wanted.isEmpty() ? Set.copyOf(problems) : Set.of();
        problems.addAll(table.problems());
        problems.addAll(table.passing());
        wanted.forEach(app -> problems.addAll(app.problems()));
        waiting = new HashSet<>(table.passing());
        wanted.forEach(app -> waiting.addAll(app.passing()));
        problems.addAll(loaded.settle(wanted, types));
        ExclusiveFields exclusive = new ExclusiveFields();
        wanted.forEach(app -> exclusive.take(
                app.declaration().appId(),
                app.targets().values(),
                loaded.recipes(app.declaration().appId())));
        problems.addAll(exclusive.problems());
        problems.addAll(loaded.references(wanted));
        loaded.tell(problems);
        apps.show(closed ? List.of() : problems);
    }
}
