package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…}. */
@Component(
        service = CorpsCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=list",
            "osgi.command.function=sync",
            "osgi.command.function=tree",
            "osgi.command.function=members",
            "osgi.command.function=problems"
        })
public final class CorpsCommands {

    private final Apps apps;
    private final Instances instances;

    /** On the running apps. */
    @Activate
    public CorpsCommands(@Reference Apps apps) {
        this.apps = apps;
        this.instances = new Instances(apps);
    }

    /** {@code corps:list}. */
    @Descriptor(
            "Lists the organizations: app, name, enterprise, how many departments and members, how the last sync ended.")
    public void list(CommandSession session) {
        Table table = new Table(
                "APP", "ORGANIZATION", "ENTERPRISE", "DEPTS", "ACTIVE", "OFFLINE", "LAST SYNC", "TITLE", "NOTES");
        for (Instances.Found<Corp> found : instances.all(Corp.class)) {
            Corp corp = found.instance();
            List<CorpMember> members = corp.getMembers();
            long active = members.stream()
                    .filter(member -> member.getStatus().equals("active"))
                    .count();
            SyncReport last = corp.getLastReport();
            table.row(
                    corp.getAppId(),
                    corp.getCorpFullName(),
                    corp instanceof QywxProxyCorp qywx ? qywx.getCorpId() : "",
                    corp.getDepts().size(),
                    active,
                    members.size() - active,
                    last == null
                            ? "never"
                            : last.getOutcome() + " " + last.getFinishedAt().truncatedTo(ChronoUnit.SECONDS),
                    corp.getTitle(),
                    origin(found.status()));
        }
        table.print(session.getConsole());
    }

    private static String origin(ElementStatus status) {
        return status.derivedFrom() == null ? "" : "derived from " + status.derivedFrom();
    }

    /** {@code corps:sync}. */
    @Descriptor("Syncs one organization with WeCom, or all of them one after another, and says what was done.")
    public void sync(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("fullName of the organization (corps.MyQywxProxyCorp), or 'all'") String fullName) {
        List<Corp> corps = fullName.equals("all")
                ? instances.all(Corp.class).stream()
                        .map(Instances.Found::instance)
                        .toList()
                : List.of(instances.one(Corp.class, app, fullName));
        PrintStream out = session.getConsole();
        List<String> failed = new ArrayList<>();
        for (Corp corp : corps) {
            String name = corp.getAppId() + "/" + corp.getCorpFullName();
            try {
                ReportText.print(out, name, corp.syncCorp(new ProgressLines(out, name)));
            } catch (CorpException refused) {
                out.println(name + ": failed. " + refused.getMessage());
                failed.add(name);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not synced: " + failed);
        }
    }

    /** {@code corps:tree}. */
    @Descriptor(
            "Prints the departments of an organization as a tree, with ids and how many active members each holds in all.")
    public void tree(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many levels below the root")
                    @Parameter(
                            names = {"-d", "--depth"},
                            absentValue = "15")
                    int depth,
            @Descriptor("how many departments of one parent")
                    @Parameter(
                            names = {"-w", "--width"},
                            absentValue = "1000")
                    int width,
            @Descriptor(Instances.CORP) String fullName) {
        new DeptTree(instances.one(Corp.class, app, fullName)).print(session.getConsole(), depth, width);
    }

    /** {@code corps:members}. */
    @Descriptor("Lists members of an organization by id. Names are personal data and come only with --names.")
    public void members(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("active, offline, disabled or inactive; all where absent")
                    @Parameter(
                            names = {"-s", "--status"},
                            absentValue = "")
                    String status,
            @Descriptor("how many")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "50")
                    int limit,
            @Descriptor("show names")
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor(Instances.CORP) String fullName) {
        List<CorpMember> members =
                instances.one(Corp.class, app, fullName).getMembers(status.isEmpty() ? null : status);
        Table table = new Table("MEMBER", "STATUS", "DEPARTMENTS", "NOTES", names ? "NAME" : "");
        members.stream()
                .limit(limit)
                .forEach(member -> table.row(
                        member.getMemberId(),
                        member.getStatus(),
                        String.join(",", member.getDeptIds()),
                        notes(member),
                        names ? member.getName() : ""));
        table.print(session.getConsole());
        if (members.size() > limit) {
            session.getConsole().println("… " + (members.size() - limit) + " more; see --limit");
        }
    }

    private static String notes(CorpMember member) {
        List<String> notes = new ArrayList<>();
        if (member.isDisabled()) {
            notes.add("disabled");
        }
        if (member.isInactive()) {
            notes.add("inactive");
        }
        if (member.isOfflineByHand()) {
            notes.add("by hand");
        }
        if (member.isOutOfScope()) {
            notes.add("out of scope");
        }
        return String.join(", ", notes);
    }

    /** {@code corps:problems}. */
    @Descriptor(
            "Lists what is wrong with apps and elements: file, field, expected, found; and which elements wait for what.")
    public void problems(CommandSession session) {
        PrintStream out = session.getConsole();
        List<ElementProblem> problems = apps.getProblems();
        List<ElementStatus> waiting = apps.getApps().stream()
                .flatMap(app -> app.getElements().stream())
                .filter(status ->
                        status.state() == State.WAITING && status.problems().isEmpty())
                .toList();
        problems.forEach(problem -> out.println(problem.message()));
        waiting.forEach(status -> out.println(
                "element " + status.fullName() + " of app " + status.appId() + " waits for " + status.waitingFor()));
        if (problems.isEmpty() && waiting.isEmpty()) {
            out.println("No problems.");
        }
    }
}
