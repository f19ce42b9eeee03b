package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Visibility;
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
                activation(member, known),
                byHand ? MemberStatus.OFFLINE : MemberStatus.ACTIVE,
                byHand,
                Visibility.VISIBLE);
    }

    /** What WeCom says, else what is known; a new one counts as activated. */
    private static Activation activation(RemoteMember member, @Nullable MemberRow known) {
        if (member.activation() != null) {
            return member.activation();
        }
        return known == null ? Activation.ACTIVATED : known.activation();
    }

    /** Without the texts of which somebody approved that they are cleared. */
    static MemberRow cleared(MemberRow row, MaskedFieldPolicy fields) {
        String id = row.memberId();
        return row.withAlias(fields.isApproved(ClearableField.ALIAS, id) ? "" : row.alias())
                .withPosition(fields.isApproved(ClearableField.POSITION, id) ? "" : row.position());
    }

    static MemberRow gone(MemberRow known) {
        return known.withMainDept(null)
                .withStatus(MemberStatus.OFFLINE)
                .withOfflineByHand(false)
                .withVisibility(Visibility.VISIBLE);
    }

    static MemberRow outOfScope(MemberRow known) {
        return known.withVisibility(Visibility.OUT_OF_SCOPE);
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
}
