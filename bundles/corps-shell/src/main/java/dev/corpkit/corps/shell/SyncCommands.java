package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.Count;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:sync}: of an organization, of all, or of some members. */
@Component(
        service = SyncCommands.class,
        property = {"osgi.command.scope=corps", "osgi.command.function=sync"})
public final class SyncCommands {

    private static final String USAGE = "corps:sync [--app APP] [--reason TEXT] NAME|all, or NAME MEMBER…";

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public SyncCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:sync}. */
    @Descriptor(
            "Syncs one organization with WeCom, or all of them one after another, and says what was done; with members,"
                    + " reads those again alone. Status 0: complete, 1: failed, 2: called wrongly, 3: partial or an empty scope.")
    public void sync(
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
            @Descriptor("fullName of the organization (corps.MyQywxProxyCorp), or 'all'; behind it ids of members")
                    String... names) {
        Words words = Words.of(USAGE, names).expect(1, Integer.MAX_VALUE);
        Actor actor = Caller.of(session).because(reason);
        if (words.at(0).equals("all")) {
            words.expect(1);
            all(session, app, actor);
        } else if (words.count() == 1) {
            one(session, instances.one(Corp.class, app, words.at(0)), actor);
        } else {
            members(session, instances.one(QywxProxyCorp.class, app, words.at(0)), words.from(1), actor);
        }
    }

    private static void one(CommandSession session, Corp corp, Actor actor) {
        SyncReport report = told(corp, () -> actor.call(() -> synced(session, corp)));
        ExitStatus.end(session, Named.of(corp), report);
    }

    /** Not each reason names the organization. */
    private static SyncReport told(Corp corp, Supplier<SyncReport> sync) {
        try {
            return sync.get();
        } catch (CorpException refused) {
            throw new IllegalStateException(ended(corp, refused), refused);
        }
    }

    private static String ended(Corp corp, CorpException refused) {
        return Named.of(corp)
                + (refused instanceof SyncCancelledException ? ": cancelled. " : ": failed. ")
                + refused.getMessage();
    }

    private static SyncReport synced(CommandSession session, Corp corp) {
        String name = Named.of(corp);
        SyncReport report = corp.syncCorp(Caller.of(session).progress(session, name));
        ReportText.print(Shown.on(session), name, report);
        long standing = corp.getFindings().size();
        if (standing > 0) {
            Shown.on(session).println("  " + Count.of(standing, "finding", "stands", "stand") + ": corps:problems");
        }
        return report;
    }

    private void all(CommandSession session, String app, Actor actor) {
        List<Corp> corps = instances.all(Corp.class).stream()
                .map(Instances.Found::instance)
                .filter(corp -> app.isEmpty() || app.equals(corp.getAppId()))
                .toList();
        if (corps.isEmpty()) {
            throw new NoSuchElementException("No organization is loaded, so none was synced. See corps:problems.");
        }
        SyncSummary summary = new SyncSummary();
        corps.forEach(corp -> actor.run(() -> one(session, corp, summary)));
        summary.print(Shown.on(session));
        summary.worst().end(session, summary.sentence());
    }

    private static void one(CommandSession session, Corp corp, SyncSummary summary) {
        try {
            summary.ended(corp, synced(session, corp));
        } catch (CorpException refused) {
            Shown.on(session).println(ended(corp, refused));
            summary.failed(corp, refused);
        }
    }

    private static void members(CommandSession session, QywxProxyCorp corp, List<String> ids, Actor actor) {
        ContactHints named = ContactHints.ofUsers(new LinkedHashSet<>(ids));
        PrintStream out = Shown.on(session);
        SyncReport report =
                told(corp, () -> actor.call(() -> WaitingLine.during(out, corp, () -> corp.syncCorp(named))));
        ReportText.print(out, Named.of(corp), report);
        ids.forEach(id -> out.println("  " + MemberText.found(id, corp.getMember(id))));
        ExitStatus.end(session, Named.of(corp), report);
    }
}
