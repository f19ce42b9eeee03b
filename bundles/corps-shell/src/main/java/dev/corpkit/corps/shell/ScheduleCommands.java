package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.CorpSchedules;
import dev.corpkit.corps.store.StoreTrouble;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code corps:schedule}. */
@Component(
        service = ScheduleCommands.class,
        property = {"osgi.command.scope=corps", "osgi.command.function=schedule"})
public final class ScheduleCommands {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final @Nullable CorpSchedules schedules;
    private final @Nullable StoreTrouble trouble;

    /** Made anew as the store comes and goes. */
    @Activate
    public ScheduleCommands(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CorpSchedules schedules,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    StoreTrouble trouble) {
        this.schedules = schedules;
        this.trouble = trouble;
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
        List<CorpSchedule> found = all().stream()
                .filter(each -> app.isEmpty() || each.appId().equals(app))
                .filter(each -> words.count() == 0 || each.corpFullName().equals(words.at(0)))
                .toList();
        if (found.isEmpty() && words.count() == 1) {
            throw new IllegalArgumentException("No " + words.at(0) + " is loaded: see corps:list and corps:problems.");
        }
        Table table = new Table("APP", "ORGANIZATION", "SCHEDULE", "SET BY", "LAST FULL SYNC", "NEXT", "NOTES");
        for (CorpSchedule each : found) {
            table.row(
                    each.appId(),
                    each.corpFullName(),
                    each.setting().schedule(),
                    each.setting().origin(),
                    moment(each.lastFullSync(), each.zone(), "never"),
                    moment(each.next(), each.zone(), "-"),
                    each.note());
        }
        table.print(session.getConsole());
    }

    private List<CorpSchedule> all() {
        if (schedules == null) {
            throw new IllegalStateException(
                    trouble == null ? "Nothing is synced by schedule here: see corps:problems." : trouble.message());
        }
        return schedules.getSchedules();
    }

    /** In the zone of the schedule, so that a person can compare the two. */
    private static String moment(@Nullable Instant moment, ZoneId zone, String otherwise) {
        return moment == null ? otherwise : MOMENT.format(moment.atZone(zone));
    }
}
