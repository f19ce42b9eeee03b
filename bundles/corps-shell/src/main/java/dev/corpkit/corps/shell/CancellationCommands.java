package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.findings.Sentences;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Instant;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code auths:…} about enterprises that cancelled, and what was erased of them (contract row C20). */
@Component(
        service = CancellationCommands.class,
        property = {"osgi.command.scope=auths", "osgi.command.function=cancel", "osgi.command.function=erasures"})
public final class CancellationCommands {

    private final AuthElements auths;

    /** On the running apps. */
    @Activate
    public CancellationCommands(@Reference Instances instances) {
        this.auths = new AuthElements(instances);
    }

    /** {@code auths:cancel}. */
    @Descriptor(
            "Takes up a cancellation of which WeCom's callback never came or that WeCom did not confirm: asks WeCom, then erases the enterprise's data.")
    public void cancel(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(
                            "erases also where WeCom refuses the authorization without denying it: you know that it cancelled")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor(LinkCommands.CORP_ID) String... corpId) {
        Words words = Words.of("auths:cancel [--app APP] [--yes] [NAME or SUITE] CORPID", corpId);
        QywxProxyAuth auth = auths.ofEnterprise(app, words.name(), words.last());
        Shown.on(session).println(told(yes ? auth.cancelUnconfirmed(words.last()) : cancel(auth, words.last())));
    }

    /** Where WeCom's answer confirms nothing, what is left to do is said behind it. */
    private static QywxProxyAuthorization cancel(QywxProxyAuth auth, String corpId) {
        try {
            return auth.cancel(corpId);
        } catch (NotAuthorizedException refused) {
            if (!(refused.getCause() instanceof WeComException)) {
                throw refused;
            }
            throw new IllegalStateException(
                    Sentences.of(refused.getMessage()) + " If you know from the enterprise that it has cancelled,"
                            + " auths:cancel --yes " + corpId + " erases its data",
                    refused);
        }
    }

    /** What a person is to do about a cancellation that WeCom does not confirm. */
    static String unconfirmed(String corpId, Instant said) {
        return "said to have cancelled at " + Moments.shown(said) + ", which WeCom has not confirmed: auths:cancel "
                + corpId;
    }

    private static String told(QywxProxyAuthorization now) {
        if (now.status() != Status.CANCELLED) {
            return "WeCom confirms the authorization of " + now.corpId() + ": nothing was cancelled.";
        }
        return now.eraseAt() == null
                ? "The data of " + now.corpId() + " is erased; see auths:erasures."
                : "The authorization of " + now.corpId() + " is cancelled; its data is due to be erased at "
                        + Moments.shown(now.eraseAt()) + ".";
    }

    /** {@code auths:erasures}. */
    @Descriptor("Lists what was erased of enterprises, newest first, and whether a cancellation or a command did.")
    public void erasures(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("fullName of the auth element or its suite; not needed where there is one only")
                    String... name) {
        Words words = Words.of("auths:erasures [--app APP] [NAME or SUITE]", name);
        Table table = new Table("ENTERPRISE", "ERASED AT", "BY", "ORGANIZATIONS", "DEPARTMENTS", "MEMBERS", "ROLES");
        auths.one(app, words.optionalName())
                .getErasures()
                .forEach(erasure -> table.row(
                        erasure.corpId(),
                        Moments.shown(erasure.erasedAt()),
                        erasure.cause(),
                        String.join(", ", erasure.orgs()),
                        erasure.depts(),
                        erasure.members(),
                        erasure.roles()));
        table.print(Shown.on(session));
    }
}
