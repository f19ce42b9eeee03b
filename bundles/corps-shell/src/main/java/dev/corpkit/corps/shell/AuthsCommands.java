package dev.corpkit.corps.shell;

import dev.corpkit.element.api.Apps;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.VisibleScope;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
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

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public AuthsCommands(@Reference Apps apps) {
        this.instances = new Instances(apps);
    }

    /** {@code auths:list}. */
    @Descriptor("Lists the auth elements and the enterprises that authorized their suites.")
    public void list(CommandSession session) {
        Table table =
                new Table("APP", "AUTH", "SUITE", "ENTERPRISE", "AGENT", "STATUS", "SCOPE", "AUTHORIZED AT", "NAME");
        for (Instances.Found<QywxProxyAuth> found : instances.all(QywxProxyAuth.class)) {
            QywxProxyAuth auth = found.instance();
            String app = found.status().appId();
            String state = auth.isActive() ? "no enterprise yet" : "inactive";
            if (auth.getAuthorizations().isEmpty()) {
                table.row(app, auth.getAuthFullName(), auth.getSuiteId(), "", "", state, "", "", auth.getTitle());
            }
            auth.getAuthorizations().forEach(authorization -> row(table, app, auth, authorization));
        }
        table.print(session.getConsole());
    }

    private static void row(Table table, String app, QywxProxyAuth auth, QywxProxyAuthorization authorization) {
        table.row(
                app,
                auth.getAuthFullName(),
                auth.getSuiteId(),
                authorization.corpId(),
                authorization.agentId() == null ? "unknown" : authorization.agentId(),
                authorization.status() + (authorization.reason() == null ? "" : ": " + authorization.reason()),
                scope(authorization.scope()),
                authorization.authorizedAt(),
                authorization.corpName());
    }

    private static String scope(VisibleScope scope) {
        return scope.isEmpty()
                ? "empty"
                : scope.allowParty().size() + " departments, "
                        + scope.allowUser().size() + " members, "
                        + scope.allowTag().size() + " tags";
    }

    /** {@code auths:ticket}. */
    @Descriptor("Hands in a suite ticket, as WeCom pushes it every ten minutes.")
    public void ticket(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.AUTH) String fullName,
            @Descriptor("the ticket") String suiteTicket) {
        hideArguments("auths:ticket");
        instances.one(QywxProxyAuth.class, app, fullName).acceptSuiteTicket(suiteTicket);
        session.getConsole().println("Kept the ticket of " + fullName + ".");
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
            @Descriptor(Instances.AUTH) String fullName,
            @Descriptor("the auth code, good for ten minutes and once") String authCode) {
        hideArguments("auths:authorize");
        QywxProxyAuthorization authorization =
                instances.one(QywxProxyAuth.class, app, fullName).authorize(authCode);
        session.getConsole()
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
            @Descriptor(Instances.AUTH) String fullName,
            @Descriptor("the enterprise") String corpId) {
        QywxProxyAuthorization authorization =
                instances.one(QywxProxyAuth.class, app, fullName).refresh(corpId);
        session.getConsole()
                .println("Enterprise " + corpId + " is " + authorization.status() + ", scope "
                        + scope(authorization.scope()) + ".");
    }

    /** Gogo names a command's thread after its whole text, and log lines name the thread. */
    private static void hideArguments(String command) {
        Thread.currentThread().setName(command);
    }
}
