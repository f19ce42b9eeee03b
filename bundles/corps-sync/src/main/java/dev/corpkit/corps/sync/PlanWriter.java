package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a plan, kind by kind and each kind as a whole. What others point to is written before them and removed after them. */
final class PlanWriter {

    private final StoreTransaction tx;
    private final SyncTarget target;
    private final Supplier<String> ids;

    PlanWriter(StoreTransaction tx, SyncTarget target, Supplier<String> ids) {
        this.tx = tx;
        this.target = target;
        this.ids = ids;
    }

    void write(SyncPlan plan) {
        OrgKey org = target.org();
        some(plan.depts().inserted(), rows -> tx.depts().insert(org, rows));
        some(plan.depts().updatedRows(), rows -> tx.depts().update(org, rows));
        some(plan.members().inserted(), rows -> tx.members().insert(org, withUserIds(rows)));
        some(plan.members().updatedRows(), rows -> tx.members().update(org, rows));
        some(plan.roles().inserted(), rows -> tx.roles().insert(org, rows));
        some(plan.roles().updatedRows(), rows -> tx.roles().update(org, rows));
        some(plan.links().deleted(), rows -> tx.deptLinks().delete(org, rows));
        some(plan.links().inserted(), rows -> tx.deptLinks().insert(org, rows));
        some(plan.links().updatedRows(), rows -> tx.deptLinks().update(org, rows));
        some(plan.roleMembers().deleted(), rows -> tx.roleMembers().delete(org, rows));
        some(plan.roleMembers().inserted(), rows -> tx.roleMembers().insert(org, rows));
        some(
                plan.roles().deleted(),
                rows -> tx.roles()
                        .delete(org, rows.stream().map(role -> role.roleId()).toList()));
        some(
                plan.depts().deleted(),
                rows -> tx.depts()
                        .delete(org, rows.stream().map(DeptRow::deptId).toList()));
    }

    private List<MemberRow> withUserIds(Collection<MemberRow> members) {
        List<String> memberIds = members.stream().map(MemberRow::memberId).toList();
        Map<String, String> userIds = tx.users().resolve(target.corpId(), memberIds, ids);
        return members.stream()
                .map(member -> MemberStates.withUserId(member, userIds.get(member.memberId())))
                .toList();
    }

    private static <T> void some(Collection<T> rows, Consumer<Collection<T>> write) {
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
