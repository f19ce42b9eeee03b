package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncReport;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:resigned}: a person declares members resigned whose absence WeCom does not explain (contract row G3). */
@Component(
        service = ResignedCommands.class,
        property = {"osgi.command.scope=corps", "osgi.command.function=resigned"})
public final class ResignedCommands {

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public ResignedCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:resigned}. */
    @Descriptor(
            "Declares members resigned who are out of scope: corps:members NAME --status unexplained lists candidates.")
    public void resigned(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Caller.REASON + "; not to be left out")
                    @Parameter(
                            names = {"-r", "--reason"},
                            absentValue = "")
                    String reason,
            @Descriptor("fullName of the organization, and the ids of the members") String... members) {
        Words words = Words.of("corps:resigned [--app APP] --reason TEXT NAME MEMBER…", members)
                .expect(2, Integer.MAX_VALUE);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("corps:resigned needs --reason TEXT: it is kept with the run");
        }
        Corp corp = instances.one(Corp.class, app, words.at(0));
        List<String> ids = words.from(1);
        SyncReport report = Caller.of(session)
                .because(reason)
                .call(() -> WaitingLine.during(Shown.on(session), corp, () -> corp.declareResigned(ids, reason)));
        ReportText.print(Shown.on(session), Named.of(corp), report);
        ExitStatus.end(session, Named.of(corp), report);
    }
}
