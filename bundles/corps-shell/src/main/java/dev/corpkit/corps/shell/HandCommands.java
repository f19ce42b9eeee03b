package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.findings.Count;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} that change members by hand (contract rows C13, C14); the history keeps who did it, and why. */
@Component(
        service = HandCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=offline",
            "osgi.command.function=restore",
            "osgi.command.function=roles"
        })
public final class HandCommands {

    private static final String MEMBERS = "fullName of the organization, and the ids of the members";

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public HandCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:offline}. */
    @Descriptor("Sets members offline in this organization; a sync does not undo it while they are present at WeCom.")
    public void offline(
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
            @Descriptor(MEMBERS) String... members) {
        Words words = Words.of("corps:offline [--app APP] [--reason TEXT] NAME MEMBER…", members)
                .expect(2, Integer.MAX_VALUE);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        Caller.of(session).because(reason).run(() -> corp.offlineMember(words.from(1)));
        Shown.on(session).println(told(words, corp) + " offline by hand.");
    }

    /** {@code corps:restore}. */
    @Descriptor("Takes back corps:offline: the members are active again; their departments follow with the next sync.")
    public void restore(
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
            @Descriptor(MEMBERS) String... members) {
        Words words = Words.of("corps:restore [--app APP] [--reason TEXT] NAME MEMBER…", members)
                .expect(2, Integer.MAX_VALUE);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        Caller.of(session).because(reason).run(() -> corp.restoreMember(words.from(1)));
        Shown.on(session).println(told(words, corp) + " active again.");
    }

    private static String told(Words words, Corp corp) {
        int count = words.from(1).size();
        return Count.of(count, "member") + " of " + Named.of(corp) + (count == 1 ? " is" : " are");
    }

    /** {@code corps:roles}. */
    @Descriptor("Lists the roles of a member; with roles behind it, or --none, its roles become exactly these.")
    public void roles(
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
            @Descriptor("takes all roles away")
                    @Parameter(
                            names = {"--none"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean none,
            @Descriptor("fullName of the organization, the member's id, and ids of roles") String... ids) {
        Words words = Words.of("corps:roles [--app APP] [--reason TEXT] [--none] NAME MEMBER [ROLE…]", ids)
                .expect(2, none ? 2 : Integer.MAX_VALUE);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        List<String> roles = words.from(2);
        List<CorpRoleMember> now = none || !roles.isEmpty()
                ? Caller.of(session).because(reason).call(() -> corp.setUserRole(words.at(1), roles))
                : corp.getUserRoles(words.at(1));
        Table table = new Table("ROLE", "SOURCE");
        now.forEach(role -> table.row(role.getRoleId(), role.getSource()));
        table.print(Shown.on(session));
    }
}
