package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.Changes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Departments as they will be.
 *
 * @param after by deptId
 * @param read ids of those whose links this reading knows
 * @param changes what leads there
 * @param problems what did not fit, a sentence each
 */
record PlannedDepts(Map<String, DeptRow> after, Set<String> read, Changes<DeptRow> changes, List<String> problems) {

    /** The same, for a reading whose members carry all their links, whether or not it holds the departments. */
    PlannedDepts withAllLinksRead() {
        return new PlannedDepts(after, after.keySet(), changes, problems);
    }

    boolean exists(String deptId) {
        return after.containsKey(deptId);
    }

    /** A department that WeCom shows or, as far as this reading can tell, may still show. */
    boolean isWecom(String deptId) {
        return exists(deptId) && after.get(deptId).source() == Source.WECOM;
    }

    /** One made here other than the root: its links are ours alone (contract row C12). */
    boolean isOurs(String deptId) {
        return exists(deptId) && !isWecom(deptId) && !deptId.equals(DeptRow.ROOT);
    }

    /** One that stays although this reading does not hold it: so do the links to it. */
    boolean staysUnread(String deptId) {
        return isWecom(deptId) && !read.contains(deptId);
    }
}
