package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpPicture;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about the past of an organization. */
@Component(
        service = HistoryCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=history",
            "osgi.command.function=asof",
            "osgi.command.function=diff"
        })
public final class HistoryCommands {

    private static final List<String> KINDS = List.of("member", "dept", "role", "run");
    private static final int DEPTH = 15;
    private static final int WIDTH = 1000;

    private final Instances instances;
    private final Moments moments;

    /** On the running apps. */
    @Activate
    public HistoryCommands(@Reference Instances instances) {
        this(instances, Clock.systemDefaultZone());
    }

    HistoryCommands(Instances instances, Clock clock) {
        this.instances = instances;
        this.moments = new Moments(clock);
    }

    /** {@code corps:history}. */
    @Descriptor("Lists the changes of a member, department or role, newest first, or all that a run changed.")
    public void history(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many")
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
            @Descriptor("fullName of the organization; member, dept, role or run; its id") String... object) {
        Words words = Words.of("corps:history [--app APP] [--limit N] [--names] NAME member|dept|role|run ID", object)
                .expect(3);
        long most = Words.limit(limit);
        if (!KINDS.contains(words.at(1))) {
            throw words.wrong();
        }
        Corp corp = instances.one(Corp.class, app, words.at(0));
        List<CorpHistoryEntry> entries = entries(corp, words);
        PrintStream out = Shown.on(session);
        if (entries.isEmpty()) {
            out.println("No change of " + words.at(1) + " " + OneLine.of(words.at(2)) + " is kept of " + Named.of(corp)
                    + "."
                    + (words.at(1).equals("member") ? " A member whose userid changed has it under the new one." : ""));
            return;
        }
        ChangeTable changes = new ChangeTable(names);
        Table table = new Table("AT", "CAUSE", "BY", "RUN", "KIND", "ID", "ACTION", "FIELDS", "REASON");
        entries.stream()
                .limit(most)
                .forEach(entry -> table.row(
                        Moments.shown(entry.getAt()),
                        entry.getCause(),
                        entry.getActor(),
                        entry.getRunId() == null ? "" : entry.getRunId(),
                        entry.getKind(),
                        entry.getId(),
                        entry.getAction(),
                        changes.fields(entry),
                        entry.getReason()));
        table.print(out);
        ChangeTable.more(out, entries.size(), most);
    }

    private static List<CorpHistoryEntry> entries(Corp corp, Words words) {
        String id = words.at(2);
        return switch (words.at(1)) {
            case "member" -> corp.getHistory(id);
            case "dept" -> corp.getDeptHistory(id);
            case "role" -> corp.getRoleHistory(id);
            case "run" -> corp.getRunHistory(id);
            default -> throw words.wrong();
        };
    }

    /** {@code corps:asof}. */
    @Descriptor(
            "Says how many departments, members and roles an organization had at a moment; --tree shows the departments.")
    public void asof(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("print the departments of that moment")
                    @Parameter(
                            names = {"-t", "--tree"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean tree,
            @Descriptor("fullName of the organization; " + Moments.WORDS) String... moment) {
        Words words =
                Words.of("corps:asof [--app APP] [--tree] NAME MOMENT", moment).expect(2);
        Instant at = moments.of(words.at(1));
        CorpPicture picture = instances.one(Corp.class, app, words.at(0)).getCorpAt(at);
        List<CorpMember> active = picture.getMembers().stream()
                .filter(member -> member.getStatus().equals("active"))
                .toList();
        PrintStream out = Shown.on(session);
        out.println("As of " + Moments.shown(picture.getAt()) + ", revision " + picture.getRevision() + ": "
                + Count.of(picture.getDepts().size(), "department") + ", "
                + Count.of(active.size(), "active member") + ", "
                + (picture.getMembers().size() - active.size()) + " offline, "
                + Count.of(picture.getRoles().size(), "role") + " given "
                + Count.of(picture.getRoleMembers().size(), "time"));
        if (tree) {
            new DeptTree(picture.getDepts(), active).print(out, DEPTH, WIDTH);
        }
    }

    /** {@code corps:diff}. */
    @Descriptor("Lists what differs between two moments of an organization.")
    public void diff(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("how many")
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
            @Descriptor("fullName of the organization; two moments, each " + Moments.WORDS) String... between) {
        Words words = Words.of("corps:diff [--app APP] [--limit N] [--names] NAME FROM TO", between)
                .expect(3);
        long most = Words.limit(limit);
        Instant from = moments.of(words.at(1));
        Instant to = moments.of(words.at(2));
        Corp corp = instances.one(Corp.class, app, words.at(0));
        new ChangeTable(names).print(Shown.on(session), corp.getDifference(from, to), most);
    }
}
