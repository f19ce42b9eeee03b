package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…}. */
@Component(
        service = CorpsCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=list",
            "osgi.command.function=info",
            "osgi.command.function=tree"
        })
public final class CorpsCommands {

    private static final int MOST = 1_000_000;

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public CorpsCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:list}. */
    @Descriptor(
            "Lists the organizations: app, name, enterprise, how many departments and members, what is held, how the last sync ended.")
    public void list(CommandSession session, String... none) {
        Words.none("corps:list", none);
        Table table = new Table(
                "APP",
                "ORGANIZATION",
                "ENTERPRISE",
                "DEPTS",
                "ACTIVE",
                "OFFLINE",
                "OUT OF SCOPE",
                "HELD",
                "LAST SYNC",
                "TITLE",
                "NOTES");
        for (Instances.Found<Corp> found : instances.all(Corp.class)) {
            Corp corp = found.instance();
            Map<String, Object> info = corp.getCorpInfo();
            table.row(
                    corp.getAppId(),
                    corp.getCorpFullName(),
                    corp instanceof QywxProxyCorp qywx ? qywx.getCorpId() : "",
                    known(info.get("deptCount")),
                    known(info.get("activeCount")),
                    known(info.get("offlineCount")),
                    known(info.get("outOfScopeCount")),
                    known(info.get("heldCount")),
                    lastSync(corp),
                    corp.getTitle(),
                    ListNotes.of(found, info));
        }
        table.print(Shown.on(session));
    }

    /** The last full sync; where it failed also the last that did not. */
    private static String lastSync(Corp corp) {
        SyncReport last = corp.getLastSync();
        if (last == null) {
            return "never";
        }
        SyncReport good = last.getOutcome() == Outcome.FAILED ? corp.getLastGoodSync() : null;
        return ReportText.end(last) + (good == null ? "" : ", before " + ReportText.end(good));
    }

    private static String known(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** {@code corps:info}. */
    @Descriptor("Says what is known here of an organization, without asking WeCom.")
    public void info(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:info [--app APP] NAME", fullName).expect(1);
        Table table = new Table("WHAT", "VALUE");
        instances
                .one(Corp.class, app, words.at(0))
                .getCorpInfo()
                .forEach((what, value) -> table.row(what, known(value)));
        table.print(Shown.on(session));
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
                    String depth,
            @Descriptor("how many departments of one parent")
                    @Parameter(
                            names = {"-w", "--width"},
                            absentValue = "1000")
                    String width,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:tree [--app APP] [--depth N] [--width N] NAME", fullName)
                .expect(1);
        int levels = (int) Words.whole("--depth", depth, 0, MOST);
        int most = (int) Words.whole("--width", width, 0, MOST);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        new DeptTree(corp.getDepts(), corp.getMembers("active")).print(Shown.on(session), levels, most);
    }
}
