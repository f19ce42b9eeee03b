package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.change.Changes;
import java.util.List;

/**
 * What becomes of roles.
 *
 * @param changes of roles
 * @param relations of role relations
 * @param problems what did not fit, a sentence each
 */
record PlannedRoles(Changes<RoleRow> changes, Changes<RoleMemberRow> relations, List<String> problems) {}
