package dev.corpkit.corps.shell;

import dev.corpkit.findings.Count;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code auths:…}. Never prints a ticket, a code or a token. */
@Component(
        service = AuthsCommands.class,
        property = {
            "osgi.command.scope=auths",
            "osgi.command.function=list",
            "osgi.command.function=ticket",
            "osgi.command.function=authorize",
            "osgi.command.function=refresh"
        })
public final class AuthsCommands {

    private static final Duration TICKET_LIFE = Duration.ofMinutes(30);

    private final AuthElements auths;
    private final InstantSource clock;

    /** On the running apps. */
    @Activate
    public AuthsCommands(@Reference Instances instances) {
        this(instances, InstantSource.system());
    }

    AuthsCommands(Instances instances, InstantSource clock) {
        this.auths = new AuthElements(instances);
        this.clock = clock;
    }

    /** {@code auths:list}. */
    @Descriptor("Lists the auth elements and the enterprises that authorized their suites.")
    public void list(CommandSession session, String... none) {
        Words.none("auths:list", none);
        Table table = new Table(
                "APP",
                "AUTH",
                "SUITE",
                "ENTERPRISE",
                "AGENT",
                "STATUS",
                "SCOPE",
                "PERMISSIONS",
                "AUTHORIZED AT",
                "NAME",
                "NOTES");
        for (Instances.Found<QywxProxyAuth> found : auths.all()) {
            QywxProxyAuth auth = found.instance();
            String app = found.status().appId();
            String state = auth.isActive() ? "no enterprise yet" : "inactive";
            if (auth.getAuthorizations().isEmpty()) {
                table.row(
                        app, auth.getAuthFullName(), auth.getSuiteId(), "", "", state, "", "", "", auth.getTitle(), "");
            }
            Map<String, Instant> unconfirmed = auth.getUnconfirmedCancellations();
            auth.getAuthorizations()
                    .forEach(authorization -> row(
                            table, app, auth, authorization, unconfirmed.get(authorization.corpId()), clock.instant()));
        }
        table.print(Shown.on(session));
    }

    private static void row(
            Table table,
            String app,
            QywxProxyAuth auth,
            QywxProxyAuthorization authorization,
            @Nullable Instant cancelled,
            Instant now) {
        table.row(
                app,
                auth.getAuthFullName(),
                auth.getSuiteId(),
                authorization.corpId(),
                authorization.agentId() == null ? "unknown" : authorization.agentId(),
                authorization.status(),
                scope(authorization.scope()),
                authorization.permissions() == null
                        ? "unknown"
                        : authorization.permissions().size(),
                Moments.shown(authorization.authorizedAt()),
                authorization.corpName(),
                notes(authorization, cancelled, now));
    }

    private static String notes(QywxProxyAuthorization authorization, @Nullable Instant cancelled, Instant now) {
        List<String> notes = new ArrayList<>();
        if (cancelled != null) {
            notes.add(CancellationCommands.unconfirmed(authorization.corpId(), cancelled));
        }
        if (authorization.codePending()) {
            notes.add("a new permanent code waits for its first token");
        }
        if (authorization.eraseAt() != null) {
            notes.add("data to be erased " + Moments.at(authorization.eraseAt(), now));
        }
        if (authorization.reason() != null) {
            notes.add(authorization.reason());
        }
        return String.join(", ", notes);
    }

    private static String scope(VisibleScope scope) {
        return scope.isEmpty()
                ? "empty"
                : Count.of(scope.allowParty().size(), "department") + ", "
                        + Count.of(scope.allowUser().size(), "member") + ", "
                        + Count.of(scope.allowTag().size(), "tag");
    }

    /** {@code auths:ticket}. */
    @Descriptor("Tells how old the suite tickets are; or hands one in, as WeCom pushes it every ten minutes.")
    public void ticket(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("nothing for all auth elements, or the fullName or suite of one; behind it a ticket to hand in")
                    String... nameAndTicket) {
        hideArguments("auths:ticket");
        Words words = Words.of("auths:ticket [--app APP] [NAME or SUITE [TICKET]]", nameAndTicket);
        if (words.words().size() < 2) {
            ages(session, app, words.optionalName());
        } else {
            QywxProxyAuth auth = auths.one(app, words.name());
            auth.acceptSuiteTicket(words.last());
            Shown.on(session).println("Kept the ticket of " + auth.getAuthFullName() + ".");
        }
    }

    private void ages(CommandSession session, String app, String name) {
        Table table = new Table("AUTH", "SUITE", "TICKET OF", "AGE");
        List<QywxProxyAuth> asked = name.isEmpty() && app.isEmpty()
                ? auths.all().stream().map(Instances.Found::instance).toList()
                : List.of(auths.one(app, name));
        for (QywxProxyAuth auth : asked) {
            Instant pushed = auth.getSuiteTicketTime();
            table.row(
                    auth.getAuthFullName(),
                    auth.getSuiteId(),
                    Moments.shown(pushed, ""),
                    pushed == null ? "none came yet" : age(Duration.between(pushed, clock.instant())));
        }
        table.print(Shown.on(session));
    }

    private static String age(Duration age) {
        return age.toMinutes() + " min"
                + (age.compareTo(TICKET_LIFE) > 0 ? ": too old, WeCom should push one every ten minutes" : "");
    }

    /** {@code auths:authorize}. */
    @Descriptor("Exchanges the auth code of an enterprise that authorized the suite, and stores the authorization.")
    public void authorize(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.AUTH + ", and the auth code, good for ten minutes and once") String... nameAndCode) {
        hideArguments("auths:authorize");
        Words words = Words.of("auths:authorize [--app APP] NAME or SUITE CODE", nameAndCode)
                .expect(2);
        QywxProxyAuthorization authorization = auths.one(app, words.at(0)).authorize(words.at(1));
        Shown.on(session)
                .println("Enterprise " + authorization.corpId() + " authorized suite " + authorization.suiteId()
                        + ", agent " + authorization.agentId() + ", scope " + scope(authorization.scope()) + ".");
    }

    /** {@code auths:refresh}. */
    @Descriptor(
            "Reads the agent and the visible scope of an authorization from WeCom again; ends a suspension that is mended.")
    public void refresh(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.AUTH + ", unless only one has the enterprise; and the enterprise")
                    String... nameAndCorpId) {
        Words words = Words.of("auths:refresh [--app APP] [NAME or SUITE] CORPID", nameAndCorpId)
                .expect(1, 2);
        QywxProxyAuthorization authorization =
                auths.ofEnterprise(app, words.name(), words.last()).refresh(words.last());
        Shown.on(session)
                .println("Enterprise " + words.last() + " is " + authorization.status() + ", scope "
                        + scope(authorization.scope()) + ".");
    }

    /** Gogo names a command's thread after its whole text, and log lines name the thread. */
    private static void hideArguments(String command) {
        Thread.currentThread().setName(command);
    }
}
