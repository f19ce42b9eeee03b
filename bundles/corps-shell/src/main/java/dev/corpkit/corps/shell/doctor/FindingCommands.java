package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.shell.Instances;
import dev.corpkit.corps.shell.Shown;
import dev.corpkit.corps.shell.Table;
import dev.corpkit.corps.shell.Words;
import dev.corpkit.corps.shell.doctor.Check.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.Findings;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code corps:problems}, {@code corps:doctor}. */
@Component(
        service = FindingCommands.class,
        property = {"osgi.command.scope=corps", "osgi.command.function=problems", "osgi.command.function=doctor"})
public final class FindingCommands {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String CALLBACK_SERVLET = "(osgi.http.whiteboard.servlet.name=corpkit-callbacks)";

    /** Kinds under which sources tell what is told by other ways where there is no source. */
    private static final String STORE = "store";

    private static final String ELEMENT = "element";

    private final Apps apps;
    private final Instances instances;
    private final Findings findings;
    private final InstantSource clock;
    private final BooleanSupplier addressServed;
    private final Executor executor;
    private final Runnable end;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CorpStore store;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreTrouble trouble;

    /** On what runs; the store comes and goes meanwhile. */
    @Activate
    public FindingCommands(
            BundleContext context, @Reference Apps apps, @Reference Instances instances, @Reference Findings findings) {
        this(
                apps,
                instances,
                findings,
                InstantSource.system(),
                () -> isServed(context),
                Executors.newCachedThreadPool(FindingCommands::thread));
    }

    private FindingCommands(
            Apps apps,
            Instances instances,
            Findings findings,
            InstantSource clock,
            BooleanSupplier addressServed,
            ExecutorService threads) {
        this(apps, instances, findings, clock, addressServed, threads, threads::shutdownNow);
    }

    FindingCommands(
            Apps apps,
            Instances instances,
            Findings findings,
            InstantSource clock,
            BooleanSupplier addressServed,
            Executor executor,
            Runnable end) {
        this.apps = apps;
        this.instances = instances;
        this.findings = findings;
        this.clock = clock;
        this.addressServed = addressServed;
        this.executor = executor;
        this.end = end;
    }

    /** While the store is so. */
    FindingCommands with(@Nullable CorpStore now, @Nullable StoreTrouble wrong) {
        store = now;
        trouble = wrong;
        return this;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-doctor");
        thread.setDaemon(true);
        return thread;
    }

    /** The servlet's classes need not be here for that. */
    private static boolean isServed(BundleContext context) {
        try {
            return context.getAllServiceReferences(null, CALLBACK_SERVLET) != null;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code corps:problems}. */
    @Descriptor("Lists what is wrong: where, since when, why, what to do, one cause once; and which elements wait.")
    public void problems(CommandSession session, String... none) {
        Words.none("corps:problems", none);
        PrintStream out = Shown.on(session);
        List<FoldedFinding> causes = causes();
        boolean others = printOthers(out, causes);
        new FindingText(out).print(causes);
        requireStarted();
        if (store == null || trouble != null) {
            throw new IllegalStateException(
                    "This list is not complete: the store " + (store == null ? "is not open." : "does not work."));
        }
        if (!others && causes.isEmpty()) {
            out.println("No problems.");
        }
    }

    /** {@code corps:doctor}. */
    @Descriptor(
            "Tries out what stands between here and WeCom (database, tickets, callback address, WeCom itself) and lists all"
                    + " that is wrong, the most urgent first. Fails where somebody has to do something.")
    public void doctor(CommandSession session, String... none) {
        Words.none("corps:doctor", none);
        PrintStream out = Shown.on(session);
        Map<Check, Outcome> outcomes = new Checkup(executor, LONGEST).of(checks());
        Table table = new Table("CHECK", "", "RESULT");
        outcomes.forEach(
                (check, outcome) -> table.row(check.name(), outcome.verdict().word(), outcome.text()));
        table.print(out);
        List<FoldedFinding> causes = causes();
        out.println();
        printOthers(out, causes);
        new FindingText(out).print(causes);
        long wrong = outcomes.values().stream().filter(Outcome::isWrong).count();
        long urgent =
                causes.stream().filter(each -> each.urgency() != Urgency.NOTICE).count();
        if (wrong + urgent > 0) {
            throw new IllegalStateException("Somebody has to act: " + Count.of(wrong, "check", "is", "are") + " wrong, "
                    + Count.of(urgent, "cause", "stands", "stand") + ".");
        }
        requireStarted();
        out.println("Nothing needs to be done.");
    }

    /** While the store is being opened elements, and what is wrong with them, are still to come. */
    private void requireStarted() {
        StoreTrouble now = trouble;
        if (now != null && now.isOpening()) {
            throw new IllegalStateException("CorpKit is starting: this list is not complete. Look again in a moment.");
        }
    }

    /** What all sources find, and what stands of organizations that none of them tells. */
    private List<FoldedFinding> causes() {
        List<Finding> found = new ArrayList<>(findings.all());
        if (trouble == null) {
            Set<String> kinds = found.stream().map(Finding::kind).collect(Collectors.toSet());
            instances.loaded(Corp.class).stream()
                    .flatMap(corp -> new CorpFindings(corp.instance()).others(kinds))
                    .forEach(found::add);
        }
        return FoldedFinding.fold(found);
    }

    /** Ends the threads. */
    @Deactivate
    public void close() {
        end.run();
    }

    private List<Check> checks() {
        Stream<Check> suites = store == null || trouble != null
                ? Stream.empty()
                : suites().flatMap(new SuiteChecks(clock, addressServed)::of);
        return Stream.concat(Stream.of(StoreCheck.of(store, trouble, clock)), suites)
                .toList();
    }

    private Stream<QywxProxyAuth> suites() {
        return instances.loaded(QywxProxyAuth.class).stream()
                .map(Instances.Found::instance)
                .filter(QywxProxyAuth::isActive);
    }

    /**
     * What no source of findings is here for: the store's trouble, problems of elements; who waits. Types of elements come once the
     * store is open: until then what their source has not told after a while is no problem.
     */
    private boolean printOthers(PrintStream out, List<FoldedFinding> causes) {
        Set<String> kinds = causes.stream().map(FoldedFinding::kind).collect(Collectors.toSet());
        List<String> lines = Stream.of(
                        Stream.ofNullable(trouble)
                                .filter(closed -> !closed.isOpening() && !kinds.contains(STORE))
                                .map(StoreTrouble::message),
                        apps.getProblems().stream()
                                .filter(problem -> trouble == null && !kinds.contains(ELEMENT))
                                .map(ElementProblem::message),
                        waiting())
                .flatMap(each -> each)
                .toList();
        lines.forEach(out::println);
        return !lines.isEmpty();
    }

    private Stream<String> waiting() {
        return apps.getApps().stream()
                .flatMap(app -> app.getElements().stream())
                .filter(status ->
                        status.state() == State.WAITING && status.problems().isEmpty())
                .map(FindingCommands::waiting);
    }

    private static String waiting(ElementStatus status) {
        return "element " + status.fullName() + " of app " + status.appId() + " waits for " + status.waitingFor();
    }
}
