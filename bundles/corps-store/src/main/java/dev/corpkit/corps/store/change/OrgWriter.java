package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one place that writes departments, roles and members: rows, history and revision in one transaction. Whoever else wrote
 * them would leave a hole in the history.
 *
 * @param tx has claimed the organization
 * @param org the organization
 */
public record OrgWriter(StoreTransaction tx, OrgKey org) {

    private static final int CHUNK = 2000;

    /** Writes them as a change by hand. */
    public Written byHand(Instant at, List<ObjectChange> changes) {
        return write(HistoryRow.Cause.BY_HAND, "", at, changes, done -> {});
    }

    /**
     * Writes them. Nothing is written and no revision counted where there are none.
     *
     * @param changes what is stored and what shall be, each object once
     * @param batches is told after each batch how many changes were written so far; may throw to give up
     */
    public Written write(
            HistoryRow.Cause cause, String runId, Instant at, List<ObjectChange> changes, Consumer<Integer> batches) {
        if (changes.isEmpty()) {
            return Written.nothing(org);
        }
        writeRows(ObjectChanges.rows(changes));
        long revision = tx.orgs().nextRevision(org);
        List<HistoryRow> rows = changes.stream()
                .map(change -> new HistoryRow(revision, at, cause, runId, change))
                .toList();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, rows.size());
            tx.history().append(org, rows.subList(from, to));
            batches.accept(to);
        }
        return new Written(org, revision, at, cause, runId, changes);
    }

    /** What others point to is written before them and removed after them. */
    private void writeRows(RowChanges rows) {
        some(rows.depts().inserted(), some -> tx.depts().insert(org, some));
        some(rows.depts().updatedRows(), some -> tx.depts().update(org, some));
        some(rows.members().inserted(), some -> tx.members().insert(org, some));
        some(rows.members().updatedRows(), some -> tx.members().update(org, some));
        some(rows.roles().inserted(), some -> tx.roles().insert(org, some));
        some(rows.roles().updatedRows(), some -> tx.roles().update(org, some));
        some(rows.links().deleted(), some -> tx.deptLinks().delete(org, some));
        some(rows.links().inserted(), some -> tx.deptLinks().insert(org, some));
        some(rows.links().updatedRows(), some -> tx.deptLinks().update(org, some));
        some(rows.roleMembers().deleted(), some -> tx.roleMembers().delete(org, some));
        some(replaced(rows.roleMembers()), some -> tx.roleMembers().delete(org, some));
        some(rows.roleMembers().inserted(), some -> tx.roleMembers().insert(org, some));
        some(rows.roleMembers().updatedRows(), some -> tx.roleMembers().insert(org, some));
        some(
                rows.roles().deleted(),
                some -> tx.roles()
                        .delete(org, some.stream().map(RoleRow::roleId).toList()));
        some(
                rows.depts().deleted(),
                some -> tx.depts()
                        .delete(org, some.stream().map(DeptRow::deptId).toList()));
    }

    private static List<RoleMemberRow> replaced(Changes<RoleMemberRow> relations) {
        return relations.updated().stream().map(Changes.Update::before).toList();
    }

    private static <T> void some(Collection<T> rows, Consumer<Collection<T>> write) {
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
