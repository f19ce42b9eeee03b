package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.Count;
import java.io.PrintStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about removals that a guard held back (contract row G1). */
@Component(
        service = HeldCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=held",
            "osgi.command.function=approve",
            "osgi.command.function=reject"
        })
public final class HeldCommands {

    private final Instances instances;
    private final Orphans orphans;

    /** On the running apps and what is stored without them. */
    @Activate
    public HeldCommands(@Reference Instances instances, @Reference Orphans orphans) {
        this.instances = instances;
        this.orphans = orphans;
    }

    /** {@code corps:held}. */
    @Descriptor(
            "Lists the organizations whose removals are held; with a name, what of that one is held, and what was rejected.")
    public void held(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many ids are shown")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "50")
                    String limit,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words =
                Words.of("corps:held [--app APP] [--limit N] [NAME]", fullName).expect(0, 1);
        long most = Words.limit(limit);
        if (words.count() == 0) {
            if (withoutElement(app).findAny().isEmpty()) {
                instances.requireApp(app);
            }
            listAll(Shown.on(session), app);
        } else {
            listOne(Shown.on(session), loaded(app, words.at(0)), most);
        }
    }

    /** The one that is loaded; where none is, but there is data of that name, that is said. */
    private Corp loaded(String app, String fullName) {
        try {
            return instances.one(Corp.class, app, fullName);
        } catch (NoSuchElementException notLoaded) {
            throw withoutElement(app)
                    .filter(orphan -> orphan.corpFullName().equals(fullName))
                    .findFirst()
                    .map(orphan -> new NoSuchElementException(
                            orphan.appId() + "/" + fullName + " is " + OrphanCommands.WITHOUT_ELEMENT + "; "
                                    + Count.of(orphan.heldCount(), "held removal", "waits", "wait")
                                    + ". Load the element again to decide, or see corps:orphans",
                            notLoaded))
                    .orElse(notLoaded);
        }
    }

    private Stream<OrphanedCorp> withoutElement(String app) {
        return orphans.known().getOrphanedCorps().stream()
                .filter(orphan -> app.isEmpty() || app.equals(orphan.appId()));
    }

    private void listAll(PrintStream out, String app) {
        Table table = new Table("APP", "ORGANIZATION", "HELD", "SINCE", "PLAN", "REASON");
        for (Instances.Found<Corp> found : instances.all(Corp.class)) {
            Corp corp = found.instance();
            if (app.isEmpty() || app.equals(corp.getAppId())) {
                waiting(corp)
                        .forEach(plan -> table.row(
                                corp.getAppId(),
                                corp.getCorpFullName(),
                                plan.getReport().count(SyncCount.HELD),
                                Moments.shown(plan.getMadeAt()),
                                plan.getPlanId(),
                                String.join(" ", plan.getReport().getHeld())));
            }
        }
        withoutElement(app)
                .filter(orphan -> orphan.heldPlanId() != null)
                .forEach(orphan -> table.row(
                        orphan.appId(),
                        orphan.corpFullName(),
                        orphan.heldCount(),
                        "",
                        orphan.heldPlanId(),
                        OrphanCommands.WITHOUT_ELEMENT + ": load it again to decide, or see corps:orphans"));
        table.print(out);
    }

    private static void listOne(PrintStream out, Corp corp, long limit) {
        List<CorpPlan> waiting = waiting(corp);
        if (waiting.isEmpty()) {
            out.println("Nothing of " + Named.of(corp) + " is held.");
        }
        Stream.concat(waiting.stream(), corp.getPlans().stream().filter(HeldMembers::isRejected))
                .forEach(plan -> {
                    CorpPlan whole = corp.getPlan(plan.getPlanId());
                    new PlanText(out, false, limit).print(corp, whole == null ? plan : whole);
                });
    }

    private static List<CorpPlan> waiting(Corp corp) {
        return corp.getPlans().stream()
                .filter(plan -> plan.getState().equals("held"))
                .toList();
    }

    /** {@code corps:approve}. */
    @Descriptor("Does the removals that are held under a plan's id.")
    public void approve(
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
        Words words = Words.of("corps:approve [--app APP] [--reason TEXT] NAME PLAN", plan)
                .expect(2);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        SyncReport report = Caller.of(session)
                .because(reason)
                .call(() -> WaitingLine.during(Shown.on(session), corp, () -> corp.approvePlan(words.at(1))));
        ReportText.print(Shown.on(session), Named.of(corp), report);
        ExitStatus.end(session, Named.of(corp), report);
    }

    /** {@code corps:reject}. */
    @Descriptor("Drops a plan. Removals held under it are not done, nor asked about again while they stay the same.")
    public void reject(
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
        Words words = Words.of("corps:reject [--app APP] [--reason TEXT] NAME PLAN", plan)
                .expect(2);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        Caller.of(session).because(reason).run(() -> corp.rejectPlan(words.at(1)));
        Shown.on(session).println("Rejected " + words.at(1) + " of " + Named.of(corp) + ": it is not done.");
    }

    private static final String PLAN = "fullName of the organization, and the plan's id as corps:held shows it";
}
