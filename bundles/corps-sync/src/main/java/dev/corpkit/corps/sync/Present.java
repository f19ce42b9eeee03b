package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.List;

/** Counts, kind by kind, what a reading could have shown of what is stored, and how much of it would go. */
final class Present {

    private final StoredPicture stored;
    private final Removals missed;

    /**
     * A count.
     *
     * @param missed all that the reading misses: what is out of its scope it could not have shown
     */
    Present(StoredPicture stored, Removals missed) {
        this.stored = stored;
        this.missed = missed;
    }

    /** Active members; a percentage of those out of scope, too, would grow blinder with each of them. */
    long members() {
        return stored.members().values().stream()
                .filter(Present::isActive)
                .filter(this::isVisible)
                .count();
    }

    long members(Removals removals) {
        return removals.departed().stream()
                .filter(id -> isActive(stored.members().get(id)))
                .count();
    }

    private static boolean isActive(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE;
    }

    private boolean isVisible(MemberRow member) {
        String id = member.memberId();
        return missed.departed().contains(id)
                || !member.outOfScope() && !missed.outOfScope().containsKey(id);
    }

    /** WeCom's departments but for the root, which always is. */
    long depts() {
        return stored.depts().values().stream()
                .filter(dept -> dept.source() == Source.WECOM)
                .filter(dept -> isCounted(dept.deptId()))
                .count();
    }

    long depts(Removals removals) {
        return removals.depts().stream().filter(this::isCounted).count();
    }

    private boolean isCounted(String deptId) {
        return !deptId.equals(DeptRow.ROOT) && !missed.deptsOutOfScope().contains(deptId);
    }

    /** WeCom's roles without those that are here by hand only. */
    long roles() {
        return stored.roles().values().stream()
                .filter(role -> role.source() == Source.WECOM)
                .filter(role -> !missed.roles().byHand().contains(role.roleId()))
                .count();
    }

    /** WeCom's role relations of those who could have been shown. */
    long relations() {
        return stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.source() == Source.WECOM)
                .filter(row -> isVisible(stored.members().get(row.memberId())))
                .count();
    }

    /** Those that go although their members stay, those of gone roles included: a list of tags may be empty by mistake. */
    long relations(Removals removals) {
        return removals.roleMembers().stream()
                .filter(row -> !removals.departed().contains(row.memberId()))
                .filter(row -> isVisible(stored.members().get(row.memberId())))
                .count();
    }
}
