package dev.corpkit.corps.api;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an organization is synced in full by itself.
 *
 * @param appId its app
 * @param corpFullName its fullName
 * @param setting the schedule that holds for it, and where that is written
 * @param zone whose local time the schedule is written in
 * @param lastFullSync the newest full sync, however it came out; null where there was none
 * @param lastWholeSync when the last one ended that read everything; null where there was none
 * @param next when the next one is due, a passed moment being as soon as there is a turn; null where none is planned
 * @param note why none is planned, or what keeps it; empty where there is nothing to say
 */
public record CorpSchedule(
        String appId,
        String corpFullName,
        ScheduleSetting setting,
        ZoneId zone,
        @Nullable SyncReport lastFullSync,
        @Nullable Instant lastWholeSync,
        @Nullable Instant next,
        String note) {}
