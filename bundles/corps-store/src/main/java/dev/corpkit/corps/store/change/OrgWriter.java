package dev.corpkit.corps.store.change;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one place that writes departments, roles and members: rows, history and revision in one transaction. Whoever else wrote
 * them would leave a hole in the history. Who did it is for whom the calling thread works.
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
     * @param batches is told after each batch of rows how many of the changes were written so far, as a share of all rows; may
     *     throw to give up
     */
    public Written write(
            HistoryRow.Cause cause, String runId, Instant at, List<ObjectChange> changes, Consumer<Integer> batches) {
        if (changes.isEmpty()) {
            return Written.nothing(org);
        }
        RowChanges rows = ObjectChanges.rows(changes);
        Batches written = new Batches(CHUNK, rows.size() + changes.size(), changes.size(), batches);
        writeRows(rows, written);
        long revision = tx.orgs().nextRevision(org);
        written.of(
                changes,
                some -> tx.history()
                        .append(
                                org,
                                some.stream()
                                        .map(change ->
                                                new HistoryRow(revision, at, cause, runId, change, Actor.current()))
                                        .toList()));
        return new Written(org, revision, at, cause, runId, changes);
    }

    /** What others point to is written before them and removed after them. */
    private void writeRows(RowChanges rows, Batches batches) {
        batches.of(rows.depts().inserted(), some -> tx.depts().insert(org, some));
        batches.of(rows.depts().updatedRows(), some -> tx.depts().update(org, some));
        batches.of(rows.members().inserted(), some -> tx.members().insert(org, some));
        batches.of(rows.members().updatedRows(), some -> tx.members().update(org, some));
        batches.of(rows.roles().inserted(), some -> tx.roles().insert(org, some));
        batches.of(rows.roles().updatedRows(), some -> tx.roles().update(org, some));
        batches.of(rows.links().deleted(), some -> tx.deptLinks().delete(org, some));
        batches.of(rows.links().inserted(), some -> tx.deptLinks().insert(org, some));
        batches.of(rows.links().updatedRows(), some -> tx.deptLinks().update(org, some));
        batches.of(rows.roleMembers().deleted(), some -> tx.roleMembers().delete(org, some));
        batches.of(rows.roleMembers().updated(), this::replace);
        batches.of(rows.roleMembers().inserted(), some -> tx.roleMembers().insert(org, some));
        batches.of(
                rows.roles().deleted(),
                some -> tx.roles()
                        .delete(org, some.stream().map(RoleRow::roleId).toList()));
        batches.of(
                rows.depts().deleted(),
                some -> tx.depts()
                        .delete(org, some.stream().map(DeptRow::deptId).toList()));
    }

    private void replace(List<Changes.Update<RoleMemberRow>> relations) {
        tx.roleMembers()
                .delete(org, relations.stream().map(Changes.Update::before).toList());
        tx.roleMembers()
                .insert(org, relations.stream().map(Changes.Update::after).toList());
    }
}
