package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.PlanOutdatedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.Sentences;
import java.io.PrintStream;
import java.util.NoSuchElementException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about plans: dry runs, and taking a run back (contract row G4). */
@Component(
        service = PlanCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=plan",
            "osgi.command.function=plans",
            "osgi.command.function=show",
            "osgi.command.function=apply",
            "osgi.command.function=takeback"
        })
public final class PlanCommands {

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public PlanCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:plan}. */
    @Descriptor("Dry run: reads an organization, says what a sync would do and keeps it as a plan. Writes nothing.")
    public void plan(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many changes are shown")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "20")
                    String limit,
            @Descriptor(ChangeTable.NAMES)
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:plan [--app APP] [--limit N] [--names] NAME", fullName)
                .expect(1);
        long most = Words.limit(limit);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        CorpPlan plan = corp.planSync(Caller.of(session).progress(session, Named.of(corp)));
        new PlanText(Shown.on(session), names, most).print(corp, plan);
        ExitStatus.end(session, Named.of(corp), plan.getReport());
    }

    /** {@code corps:plans}. */
    @Descriptor("Lists the plans that are kept of an organization, newest first, and the removals that are held.")
    public void plans(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:plans [--app APP] NAME", fullName).expect(1);
        Table table = new Table("PLAN", "STATE", "MADE AT", "CHANGES");
        instances
                .one(Corp.class, app, words.at(0))
                .getPlans()
                .forEach(plan -> table.row(
                        plan.getPlanId(),
                        plan.getState(),
                        Moments.shown(plan.getMadeAt()),
                        ReportText.changes(plan.getReport())));
        table.print(Shown.on(session));
    }

    /** {@code corps:show}. */
    @Descriptor("Shows a plan: what would change, what a guard would hold, and what can be done with it.")
    public void show(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many changes are shown")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "50")
                    String limit,
            @Descriptor(ChangeTable.NAMES)
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor(PLAN) String... plan) {
        Words words = Words.of("corps:show [--app APP] [--limit N] [--names] NAME PLAN", plan)
                .expect(2);
        long most = Words.limit(limit);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        CorpPlan found = corp.getPlan(words.at(1));
        if (found == null) {
            throw new NoSuchElementException("No plan " + words.at(1) + " of " + Named.of(corp)
                    + " is kept. What is kept: " + Named.command("plans", corp));
        }
        new PlanText(Shown.on(session), names, most).print(corp, found);
    }

    /** {@code corps:apply}. */
    @Descriptor(
            "Writes a plan that is open, as it was shown. One that was made from another state is refused and made anew.")
    public void apply(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Caller.REASON)
                    @Parameter(
                            names = {"-r", "--reason"},
                            absentValue = "")
                    String reason,
            @Descriptor(PLAN) String... plan) {
        Words words = Words.of("corps:apply [--app APP] [--reason TEXT] NAME PLAN", plan)
                .expect(2);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        SyncReport report =
                Caller.of(session).because(reason).call(() -> written(Shown.on(session), corp, words.at(1)));
        ReportText.print(Shown.on(session), Named.of(corp), report);
        ExitStatus.end(session, Named.of(corp), report);
    }

    /** {@code corps:takeback}. */
    @Descriptor("Plans to take back what a run did, and shows it; with --yes it is done at once.")
    public void takeback(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("do it at once")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor("how many changes are shown")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "20")
                    String limit,
            @Descriptor(ChangeTable.NAMES)
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor(Caller.REASON)
                    @Parameter(
                            names = {"-r", "--reason"},
                            absentValue = "")
                    String reason,
            @Descriptor("fullName of the organization, and the run's id as corps:runs shows it") String... run) {
        Words words = Words.of("corps:takeback [--app APP] [--limit N] [--names] [--reason TEXT] [--yes] NAME RUN", run)
                .expect(2);
        long most = Words.limit(limit);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        CorpPlan plan = WaitingLine.during(Shown.on(session), corp, () -> corp.planTakeBack(words.at(1)));
        PlanText text = new PlanText(Shown.on(session), names, most);
        if (!yes) {
            text.print(corp, plan);
            return;
        }
        text.printChanges(corp, plan);
        SyncReport report =
                Caller.of(session).because(reason).call(() -> written(Shown.on(session), corp, plan.getPlanId()));
        tellTakenBack(Shown.on(session), corp, words.at(1), report);
        ExitStatus.end(session, Named.of(corp), report);
    }

    private static void tellTakenBack(PrintStream out, Corp corp, String runId, SyncReport report) {
        out.println("Took back the run " + runId + ", as the run " + report.getRunId() + ":");
        ReportText.print(out, Named.of(corp), report);
        out.println("The next sync goes by WeCom's answer again. To undo this: "
                + Named.command("takeback", corp, report.getRunId()));
    }

    private static SyncReport written(PrintStream out, Corp corp, String planId) {
        try {
            return WaitingLine.during(out, corp, () -> corp.applyPlan(planId));
        } catch (PlanOutdatedException outdated) {
            CorpPlan anew = outdated.getNewPlan();
            if (anew == null) {
                throw outdated;
            }
            throw new IllegalStateException(
                    Sentences.of(outdated.getMessage()) + " Nothing was written. Look at the new plan: "
                            + Named.command("show", corp, anew.getPlanId()),
                    outdated);
        }
    }

    static final String PLAN = "fullName of the organization, and the plan's id as corps:plans shows it";
}
