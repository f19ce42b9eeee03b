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
 * @param visibility whether WeCom shows it (contract row G3)
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
        Visibility visibility) {

    /** Whether it is not visible, explained or not. */
    public boolean outOfScope() {
        return visibility != Visibility.VISIBLE;
    }

    /** Under another memberId: the same person, renamed at WeCom. A name that is withheld is the memberId, so it follows. */
    public MemberRow withMemberId(String newMemberId) {
        return withName(name.equals(memberId) ? newMemberId : name).underId(newMemberId);
    }

    private MemberRow underId(String id) {
        return new MemberRow(
                id, userId, name, alias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }

    /** With our id of the person. */
    public MemberRow withUserId(String newUserId) {
        return new MemberRow(
                memberId, newUserId, name, alias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }

    /** With another name. */
    public MemberRow withName(String newName) {
        return new MemberRow(
                memberId, userId, newName, alias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }

    /** With another alias. */
    public MemberRow withAlias(String newAlias) {
        return new MemberRow(
                memberId, userId, name, newAlias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }

    /** With another position. */
    public MemberRow withPosition(String newPosition) {
        return new MemberRow(
                memberId, userId, name, alias, newPosition, mainDeptId, activation, status, offlineByHand, visibility);
    }

    /** With another main department. */
    public MemberRow withMainDept(@Nullable String newMainDeptId) {
        return new MemberRow(
                memberId, userId, name, alias, position, newMainDeptId, activation, status, offlineByHand, visibility);
    }

    /** As WeCom says. */
    public MemberRow withActivation(Activation newActivation) {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, newActivation, status, offlineByHand, visibility);
    }

    /** Employed or resigned. */
    public MemberRow withStatus(MemberStatus newStatus) {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, activation, newStatus, offlineByHand, visibility);
    }

    /** With or without the mark that it was set offline by hand. */
    public MemberRow withOfflineByHand(boolean byHand) {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, activation, status, byHand, visibility);
    }

    /** Visible or not. */
    public MemberRow withVisibility(Visibility newVisibility) {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, activation, status, offlineByHand, newVisibility);
    }

    @Override
    public String toString() {
        return "MemberRow[" + memberId + " " + status + " " + activation + (offlineByHand ? " by-hand" : "")
                + (outOfScope() ? " " + visibility : "") + "]";
    }
}
