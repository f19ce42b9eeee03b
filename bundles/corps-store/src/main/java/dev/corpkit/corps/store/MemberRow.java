package dev.corpkit.corps.store;

import org.jspecify.annotations.Nullable;

/**
 * A stored member. {@link #toString()} shows ids and states only.
 *
 * @param memberId WeCom userid, case-sensitive
 * @param userId our id of the person
 * @param name never blank; the memberId where withheld
 * @param alias empty where withheld
 * @param position empty where withheld
 * @param mainDeptId null where not visible
 * @param activation what WeCom says
 * @param status employed or resigned here
 * @param offlineByHand whether offlineMember set it offline (contract row C13)
 * @param outOfScope active, but no longer visible (contract row G3)
 */
public record MemberRow(
        String memberId,
        String userId,
        String name,
        String alias,
        String position,
        @Nullable String mainDeptId,
        Activation activation,
        MemberStatus status,
        boolean offlineByHand,
        boolean outOfScope) {

    @Override
    public String toString() {
        return "MemberRow[" + memberId + " " + status + " " + activation + (offlineByHand ? " by-hand" : "")
                + (outOfScope ? " out-of-scope" : "") + "]";
    }
}
