package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.testkit.DeptBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes and rows of histories. Revision n is reached n seconds after {@link #START}. */
final class Histories {

    static final Instant START = Instant.parse("2026-11-01T08:00:00.123456789Z");

    private Histories() {}

    static Instant at(long revision) {
        return START.plusSeconds(revision);
    }

    static HistoryRow row(long revision, String runId, ObjectChange change) {
        return new HistoryRow(revision, at(revision), runId.isEmpty() ? Cause.BY_HAND : Cause.SYNC, runId, change);
    }

    /** Of a department, by its names; null where it is not there. */
    static ObjectChange dept(String deptId, @Nullable String before, @Nullable String after) {
        return new ObjectChange(named(deptId, before), named(deptId, after));
    }

    private static @Nullable ObjectState named(String deptId, @Nullable String name) {
        return name == null ? null : DeptBuilder.dept(deptId).named(name).row();
    }

    /** A state in which nothing is empty. */
    static MemberState rich(MemberRow row) {
        return new MemberState(
                row,
                List.of(
                        new DeptLink(row.memberId(), "7", 4_294_967_295L, true),
                        new DeptLink(row.memberId(), "1", 0, false)),
                List.of(
                        new RoleMemberRow(row.memberId(), "role b", Source.LOCAL, 1),
                        new RoleMemberRow(row.memberId(), "role a", Source.WECOM, 0)));
    }

    /** A member without departments and roles. */
    static MemberState bare(String memberId) {
        return new MemberState(member(memberId).row(), List.of(), List.of());
    }

    static RoleRow role(String roleId) {
        return new RoleRow(roleId, "role " + roleId, Source.WECOM);
    }
}
