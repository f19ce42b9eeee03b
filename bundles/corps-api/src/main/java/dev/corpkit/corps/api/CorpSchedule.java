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
 * @param lastFullSync when the last sync ended that did not fail; null where there was none
 * @param next when the next one is due, a passed moment being as soon as there is a turn; null where none is planned
 * @param note why none is planned, or what keeps it; empty where there is nothing to say
 */
public record CorpSchedule(
        String appId,
        String corpFullName,
        ScheduleSetting setting,
        ZoneId zone,
        @Nullable Instant lastFullSync,
        @Nullable Instant next,
        String note) {}
