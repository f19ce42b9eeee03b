package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.OrgKey;

/**
 * The organization a run is for.
 *
 * @param org keys its rows
 * @param corpId the enterprise that issued its userids
 * @param title names the root where the enterprise's name is unknown (contract row C4)
 * @param guards its limits
 */
public record SyncTarget(OrgKey org, String corpId, String title, GuardSettings guards) {}
