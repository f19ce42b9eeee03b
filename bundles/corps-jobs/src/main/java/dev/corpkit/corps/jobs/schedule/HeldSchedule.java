package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.schedule.NextSync;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The schedule that holds for an organization now.
 *
 * @param corp the organization
 * @param setting the schedule as it is written, and where
 * @param schedule the same, read
 * @param zone of its windows
 * @param unreadable what was written nearer to the organization and is no schedule; null where all is well
 */
record HeldSchedule(
        QywxProxyCorp corp,
        ScheduleSetting setting,
        SyncSchedule schedule,
        ZoneId zone,
        @Nullable ScheduleSetting unreadable) {

    OrgKey org() {
        return new OrgKey(corp.getAppId(), corp.getCorpFullName());
    }

    /** Of its task. */
    String name() {
        return org().toString();
    }

    /** Says whether a planned moment is one of this schedule. */
    String basis() {
        return schedule + " " + zone;
    }

    /** Not of one that is off. */
    NextSync next() {
        return NextSync.of(schedule, zone, name());
    }
}
