package dev.corpkit.corps.shell;

import dev.corpkit.qywxproxy.api.WeComAdmin;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code auths:…} about the consent of an enterprise: how it is given, who manages it, what it allows (contract row A14). */
@Component(
        service = LinkCommands.class,
        property = {
            "osgi.command.scope=auths",
            "osgi.command.function=link",
            "osgi.command.function=admins",
            "osgi.command.function=permissions"
        })
public final class LinkCommands {

    /** How long an address is good (P98744). */
    private static final Duration LIFE = Duration.ofDays(10);

    private static final Pattern STATES = Pattern.compile("[A-Za-z0-9]{0,32}");

    private final AuthElements auths;
    private final InstantSource clock;

    /** On the running apps. */
    @Activate
    public LinkCommands(@Reference Instances instances) {
        this(instances, InstantSource.system());
    }

    LinkCommands(Instances instances, InstantSource clock) {
        this.auths = new AuthElements(instances);
        this.clock = clock;
    }

    /** {@code auths:link}. */
    @Descriptor("Prints an address, and its QR code, by which the administrator of an enterprise authorizes the suite.")
    public void link(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("up to 32 letters and digits that come back with the authorization")
                    @Parameter(
                            names = {"-s", "--state"},
                            absentValue = "")
                    String state,
            @Descriptor("draws the QR code for a light terminal")
                    @Parameter(
                            names = {"-i", "--invert"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean invert,
            @Descriptor("fullName of the auth element or its suite; not needed where there is one only")
                    String... name) {
        Words words = Words.of("auths:link [--app APP] [--state STATE] [--invert] [NAME or SUITE]", name);
        if (!STATES.matcher(state).matches()) {
            throw new IllegalArgumentException("--state must be up to 32 letters and digits");
        }
        String address = auths.one(app, words.optionalName()).getAuthUrl(state.isEmpty() ? null : state);
        PrintStream out = Shown.on(session);
        QrCode.lines(address, invert).forEach(out::println);
        out.println(address);
        out.println("Good for ten days, until " + Moments.shown(clock.instant().plus(LIFE))
                + ". The administrator of the enterprise scans it with WeCom.");
    }

    /** {@code auths:admins}. */
    @Descriptor("Lists who administers our application in an enterprise, as WeCom says.")
    public void admins(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(CORP_ID) String... corpId) {
        Words words = Words.of("auths:admins [--app APP] [NAME or SUITE] CORPID", corpId);
        List<WeComAdmin> admins =
                auths.ofEnterprise(app, words.name(), words.last()).getAdminList(words.last());
        Table table = new Table("MEMBER", "MAY");
        admins.forEach(admin -> table.row(admin.userid(), admin.authType() == 1 ? "manage" : "send messages only"));
        table.print(Shown.on(session));
    }

    /** {@code auths:permissions}. */
    @Descriptor("Lists the permissions that an enterprise granted, as WeCom says, and keeps them.")
    public void permissions(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(CORP_ID) String... corpId) {
        Words words = Words.of("auths:permissions [--app APP] [NAME or SUITE] CORPID", corpId);
        List<String> permissions =
                auths.ofEnterprise(app, words.name(), words.last()).getPermissions(words.last());
        if (permissions.isEmpty()) {
            Shown.on(session)
                    .println(
                            "The enterprise granted nothing: its administrator grants permissions in WeCom's admin console.");
            return;
        }
        Table table = new Table("PERMISSION");
        permissions.stream().sorted().forEach(table::row);
        table.print(Shown.on(session));
    }

    static final String CORP_ID =
            "the enterprise; before it the auth element or suite, where the enterprise authorized several";
}
