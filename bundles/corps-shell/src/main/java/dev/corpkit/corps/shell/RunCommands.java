package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.Count;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about runs: what they did, the one under way. */
@Component(
        service = RunCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=runs",
            "osgi.command.function=cancel",
            "osgi.command.function=watch"
        })
public final class RunCommands {

    private static final String USUAL_SECONDS = "600";

    private final Instances instances;
    private final Clock clock;
    private final RunWatch.Pause pause;

    /** On the running apps. */
    @Activate
    public RunCommands(@Reference Instances instances) {
        this(instances, Clock.systemUTC(), length -> Thread.sleep(length.toMillis()));
    }

    RunCommands(Instances instances, Clock clock, RunWatch.Pause pause) {
        this.instances = instances;
        this.clock = clock;
        this.pause = pause;
    }

    /** {@code corps:runs}. */
    @Descriptor(
            "Lists the newest runs of an organization: what they were, who began them and why, how they ended, what they did.")
    public void runs(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "20")
                    String limit,
            @Descriptor("how long each phase took")
                    @Parameter(
                            names = {"-p", "--phases"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean phases,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:runs [--app APP] [--limit N] [--phases] NAME", fullName)
                .expect(1);
        int most = (int) Words.limit(limit);
        Table table = new Table(
                "RUN", "KIND", "BY", "ENDED", "TOOK", "CALLS", "CHANGES", "REASON", "PROBLEMS", phases ? "PHASES" : "");
        instances
                .one(Corp.class, app, words.at(0))
                .getReports(most)
                .forEach(report -> table.row(
                        report.getRunId(),
                        report.getKind(),
                        report.getActor(),
                        ReportText.end(report),
                        ReportText.took(report),
                        ReportText.calls(report),
                        ReportText.changes(report),
                        report.getReason(),
                        notes(report),
                        phases ? ReportText.phases(report) : ""));
        table.print(Shown.on(session));
    }

    private static String notes(SyncReport report) {
        List<String> notes = new ArrayList<>();
        if (!report.getProblems().isEmpty()) {
            int more = report.getProblems().size() - 1;
            notes.add(report.getProblems().get(0) + (more == 0 ? "" : " (and " + more + " more)"));
        }
        long undone = report.getItems().stream()
                .filter(item -> item.getFate() != SyncItem.Fate.DECLARED)
                .count();
        if (undone > 0) {
            notes.add(Count.of(undone, "item") + " held, skipped or failed");
        }
        return String.join("; ", notes);
    }

    /** {@code corps:cancel}. */
    @Descriptor("Ends the sync of an organization that is under way, on whichever node; it changes nothing.")
    public void cancel(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:cancel [--app APP] NAME", fullName).expect(1);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        Shown.on(session)
                .println(
                        corp.cancelSync()
                                ? "The sync of " + Named.of(corp)
                                        + " ends at its next step, with nothing changed. How it ended: "
                                        + Named.command("runs", corp)
                                : "No sync of " + Named.of(corp) + " is under way.");
    }

    /** {@code corps:watch}. */
    @Descriptor(
            "Shows how far the sync of an organization on this node is, until it ends, and ends as it did. Enter ends the watching.")
    public void watch(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("stops after so many seconds, 600 on a terminal; needed where there is none")
                    @Parameter(
                            names = {"-t", "--timeout"},
                            absentValue = "")
                    String timeout,
            @Descriptor(Instances.CORP) String... fullName)
            throws IOException, InterruptedException {
        Words words = Words.of("corps:watch [--app APP] [--timeout SECONDS] NAME", fullName)
                .expect(1);
        if (timeout.isEmpty() && !Caller.of(session).terminal()) {
            throw new IllegalArgumentException(
                    "Nobody watches where there is no terminal: corps:runs NAME tells how the"
                            + " last sync ended; to wait for the end of one say how long, --timeout SECONDS");
        }
        Duration most =
                Duration.ofSeconds(Words.whole("--timeout", timeout.isEmpty() ? USUAL_SECONDS : timeout, 86_400));
        Corp corp = instances.one(Corp.class, app, words.at(0));
        SyncReport ended = new RunWatch(corp, Shown.on(session), session.getKeyboard(), pause)
                .until(clock, clock.instant().plus(most));
        if (ended != null) {
            ExitStatus.end(session, Named.of(corp), ended);
        }
    }
}
