package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.CorpSchedules;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code corps:schedule}. */
@Component(
        service = ScheduleCommands.class,
        property = {"osgi.command.scope=corps", "osgi.command.function=schedule"})
public final class ScheduleCommands {

    private final Instances instances;
    private final InstantSource clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CorpSchedules schedules;

    /** Schedules come and go with the store. */
    @Activate
    public ScheduleCommands(@Reference Instances instances) {
        this(instances, InstantSource.system());
    }

    private ScheduleCommands(Instances instances, InstantSource clock) {
        this.instances = instances;
        this.clock = clock;
    }

    /** With schedules that are there from the start. */
    ScheduleCommands(Instances instances, CorpSchedules schedules, InstantSource clock) {
        this(instances, clock);
        this.schedules = schedules;
    }

    /** {@code corps:schedule}. */
    @Descriptor(
            "Lists when organizations are synced in full by themselves: schedule, last full sync, next one, why none.")
    public void schedule(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:schedule [--app APP] [NAME]", fullName).expect(0, 1);
        List<CorpSchedule> all = all();
        instances.requireApp(app);
        List<CorpSchedule> found = all.stream()
                .filter(each -> app.isEmpty() || each.appId().equals(app))
                .filter(each -> words.count() == 0 || each.corpFullName().equals(words.at(0)))
                .toList();
        if (found.isEmpty() && words.count() == 1) {
            throw new NoSuchElementException("No " + words.at(0) + " is loaded: see corps:list and corps:problems.");
        }
        Table table = new Table("APP", "ORGANIZATION", "SCHEDULE", "SET BY", "LAST FULL SYNC", "NEXT", "NOTES");
        for (CorpSchedule each : found) {
            table.row(
                    each.appId(),
                    each.corpFullName(),
                    withZone(each),
                    each.setting().origin(),
                    last(each),
                    Moments.due(each.next(), clock.instant(), "-"),
                    each.note());
        }
        table.print(Shown.on(session));
    }

    /** Its times are local ones; those of all lists are in UTC. */
    private static String withZone(CorpSchedule schedule) {
        String written = schedule.setting().schedule();
        return written.startsWith("daily") ? written + " " + schedule.zone() : written;
    }

    /** The newest, as corps:list tells it; where that one did not read everything, also the last that did. */
    private static String last(CorpSchedule schedule) {
        SyncReport newest = schedule.lastFullSync();
        if (newest == null) {
            return "never";
        }
        String end = ReportText.end(newest);
        return newest.getOutcome() == Outcome.COMPLETE
                ? end
                : end + ", read whole " + Moments.shown(schedule.lastWholeSync(), "never");
    }

    private List<CorpSchedule> all() {
        CorpSchedules here = schedules;
        if (here == null) {
            throw new IllegalStateException(
                    instances.storeTrouble().orElse("Nothing is synced by schedule here: see corps:problems."));
        }
        return here.getSchedules();
    }
}
