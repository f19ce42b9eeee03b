package dev.corpkit.corps.api;

import org.jspecify.annotations.Nullable;

/**
 * An organization that has data here, while no element of its name is there. Holds no personal data.
 *
 * @param appId the app it belonged to, which may be gone as well
 * @param corpFullName fullName of the element that is gone
 * @param corpId the enterprise whose data it is; empty where none was ever read
 * @param deptCount departments
 * @param activeCount active members
 * @param offlineCount offline members
 * @param heldCount removals that wait for somebody (contract row G1)
 * @param heldPlanId names what waits; null where nothing does
 * @param lastReport of the newest full sync, however it came out; null where there was none
 * @param successor fullName of the organization that the same app has of its enterprise now; null where there is none
 */
public record OrphanedCorp(
        String appId,
        String corpFullName,
        String corpId,
        int deptCount,
        int activeCount,
        int offlineCount,
        int heldCount,
        @Nullable String heldPlanId,
        @Nullable SyncReport lastReport,
        @Nullable String successor) {}
