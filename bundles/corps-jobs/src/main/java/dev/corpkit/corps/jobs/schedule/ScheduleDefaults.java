package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.findings.configuration.ConfigurationValues;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of {@link NightlyConfig}, read, and what follows from it for an organization.
 *
 * @param schedule of all organizations that say nothing else
 * @param zone of all windows
 */
record ScheduleDefaults(SyncSchedule schedule, ZoneId zone) {

    static ScheduleDefaults of(ConfigurationValues values) {
        return new ScheduleDefaults(
                values.value(
                        "schedule",
                        SyncSchedule.parse(NightlyConfig.SCHEDULE),
                        SyncSchedule.EXPECTED,
                        text -> Optional.of(SyncSchedule.parse(text))),
                values.value(
                        "zone", ZoneId.systemDefault(), "a time zone such as Asia/Shanghai", ScheduleDefaults::zone));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Its own schedule, else its app's, else this one. An app's that cannot be read is left out, and told. */
    HeldSchedule of(QywxProxyCorp corp) {
        ScheduleSetting provider = new ScheduleSetting(schedule.toString(), NightlyWork.PID + ".cfg");
        @Nullable ScheduleSetting said = corp.getSchedule();
        if (said == null) {
            return new HeldSchedule(corp, provider, schedule, zone, null);
        }
        try {
            return new HeldSchedule(corp, said, SyncSchedule.parse(said.schedule()), zone, null);
        } catch (IllegalArgumentException wrong) {
            return new HeldSchedule(corp, provider, schedule, zone, said);
        }
    }
}
