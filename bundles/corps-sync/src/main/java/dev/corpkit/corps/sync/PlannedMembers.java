package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.change.Changes;
import java.util.Map;
import java.util.Set;

/**
 * Members as they will be.
 *
 * @param changes what leads there
 * @param links what becomes of their department links
 * @param counts what happened to how many
 * @param active ids of those that will be employed
 * @param stripped ids of those that lose all links and roles: offline, and read or just gone
 */
record PlannedMembers(
        Changes<MemberRow> changes,
        Changes<DeptLink> links,
        Map<SyncCount, Integer> counts,
        Set<String> active,
        Set<String> stripped) {}
