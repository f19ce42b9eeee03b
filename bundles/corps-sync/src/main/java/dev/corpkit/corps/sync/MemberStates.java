package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How a member's state moves.
 *
 * <ul>
 *   <li>read: new ones and returning ones become active; one offline by hand stays offline (contract rows C10, C13)
 *   <li>gone: active ones go offline; the mark by hand is lifted, so that a later return counts (contract rows C9, C13)
 *   <li>out of scope: the mark is set and nothing else; on one offline by hand, too, so that it is not taken for gone
 *       by the next run, whose scope is the same again (contract row G3)
 * </ul>
 */
final class MemberStates {

    private MemberStates() {}

    static MemberRow read(RemoteMember member, @Nullable MemberRow known, MaskedFieldPolicy fields) {
        boolean byHand = known != null && known.status() == MemberStatus.OFFLINE && known.offlineByHand();
        return new MemberRow(
                member.memberId(),
                known == null ? "" : known.userId(),
                MaskedFieldPolicy.name(
                        member.memberId(), member.name(), known == null ? null : known.name(), member.memberId()),
                fields.alias(member.memberId(), member.alias(), known == null ? "" : known.alias()),
                fields.position(member.memberId(), member.position(), known == null ? "" : known.position()),
                known == null ? null : known.mainDeptId(),
                member.activation(),
                byHand ? MemberStatus.OFFLINE : MemberStatus.ACTIVE,
                byHand,
                false);
    }

    /** Without the texts of which somebody approved that they are cleared. */
    static MemberRow cleared(MemberRow row, MaskedFieldPolicy fields) {
        String id = row.memberId();
        return new MemberRow(
                id,
                row.userId(),
                row.name(),
                fields.isApproved(ClearableField.ALIAS, id) ? "" : row.alias(),
                fields.isApproved(ClearableField.POSITION, id) ? "" : row.position(),
                row.mainDeptId(),
                row.activation(),
                row.status(),
                row.offlineByHand(),
                row.outOfScope());
    }

    static MemberRow gone(MemberRow known) {
        return with(known, null, MemberStatus.OFFLINE, false, false);
    }

    static MemberRow outOfScope(MemberRow known) {
        return with(known, known.mainDeptId(), known.status(), known.offlineByHand(), true);
    }

    static MemberRow withMainDept(MemberRow member, @Nullable String mainDeptId) {
        return with(member, mainDeptId, member.status(), member.offlineByHand(), member.outOfScope());
    }

    static MemberRow withUserId(MemberRow row, String userId) {
        return new MemberRow(
                row.memberId(),
                userId,
                row.name(),
                row.alias(),
                row.position(),
                row.mainDeptId(),
                row.activation(),
                row.status(),
                row.offlineByHand(),
                row.outOfScope());
    }

    /** What happened to one that is written. */
    static SyncCount count(@Nullable MemberRow before, MemberRow after) {
        if (before == null) {
            return SyncCount.MEMBERS_ADDED;
        }
        if (before.status() != after.status()) {
            return after.status() == MemberStatus.ACTIVE ? SyncCount.MEMBERS_RETURNED : SyncCount.MEMBERS_OFFLINE;
        }
        if (before.outOfScope() != after.outOfScope() && after.status() == MemberStatus.ACTIVE) {
            return after.outOfScope() ? SyncCount.MEMBERS_OUT_OF_SCOPE : SyncCount.MEMBERS_IN_SCOPE_AGAIN;
        }
        return SyncCount.MEMBERS_UPDATED;
    }

    private static MemberRow with(
            MemberRow row, @Nullable String mainDeptId, MemberStatus status, boolean byHand, boolean outOfScope) {
        return new MemberRow(
                row.memberId(),
                row.userId(),
                row.name(),
                row.alias(),
                row.position(),
                mainDeptId,
                row.activation(),
                status,
                byHand,
                outOfScope);
    }
}
