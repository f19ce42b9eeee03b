package dev.corpkit.corps.shell;

import dev.corpkit.qywxproxy.api.CallBackRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code auths:…} about callbacks (contract rows A2, A4). Never prints what is in one. */
@Component(
        service = CallBackCommands.class,
        property = {
            "osgi.command.scope=auths",
            "osgi.command.function=callbacks",
            "osgi.command.function=retry",
            "osgi.command.function=refusals"
        })
public final class CallBackCommands {

    private static final int MOST = 1000;
    private static final String NAME = "fullName of the auth element or its suite; not needed where there is one only";

    private final AuthElements auths;
    private final InstantSource clock;

    /** On the running apps. */
    @Activate
    public CallBackCommands(@Reference Instances instances) {
        this(instances, InstantSource.system());
    }

    CallBackCommands(Instances instances, InstantSource clock) {
        this.auths = new AuthElements(instances);
        this.clock = clock;
    }

    /** {@code auths:callbacks}. */
    @Descriptor("Lists the newest callbacks that were kept and what has become of them, newest first.")
    public void callbacks(
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
            @Descriptor(NAME) String... name) {
        Words words = Words.of("auths:callbacks [--app APP] [--limit N] [NAME or SUITE]", name);
        long most = Words.whole("--limit", limit, MOST);
        Table table = new Table("RECORD", "ENTERPRISE", "KIND", "HAPPENED", "STATE", "ATTEMPTS", "DUE", "PROBLEM");
        auths.one(app, words.optionalName())
                .getCallBacks((int) most)
                .forEach(record -> row(table, record, clock.instant()));
        table.print(Shown.on(session));
    }

    private static void row(Table table, CallBackRecord record, Instant now) {
        table.row(
                record.recordId(),
                record.corpId(),
                record.kind(),
                Moments.shown(record.happenedAt()),
                record.state().name().toLowerCase(Locale.ROOT),
                record.attempts(),
                Moments.due(record.dueAt(), now, ""),
                record.problem() == null ? "" : record.problem());
    }

    /** {@code auths:retry}. */
    @Descriptor("Has a kept callback that is not done worked on again, at once.")
    public void retry(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor("number of the record; before it the auth element or suite, where there are several")
                    String... record) {
        Words words = Words.of("auths:retry [--app APP] [NAME or SUITE] RECORD", record);
        long recordId = words.lastNumber();
        CallBackRecord now = auths.one(app, words.name()).retryCallBack(recordId);
        Shown.on(session)
                .println(
                        now.state() == CallBackRecord.State.DONE
                                ? "Record " + recordId + " is done. " + now.problem()
                                : "Record " + recordId + " is worked on again; see auths:callbacks.");
    }

    /** {@code auths:refusals}. */
    @Descriptor("Counts the callbacks that were refused, by reason.")
    public void refusals(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(NAME) String... name) {
        Words words = Words.of("auths:refusals [--app APP] [NAME or SUITE]", name);
        Map<String, Long> refused = auths.one(app, words.optionalName()).getRefusedCallBacks();
        Table table = new Table("REASON", "REFUSED");
        new TreeMap<>(refused).forEach(table::row);
        table.print(Shown.on(session));
    }
}
