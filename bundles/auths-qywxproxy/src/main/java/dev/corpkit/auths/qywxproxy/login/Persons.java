package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.LoginRefusedException;
import dev.corpkit.qywxproxy.api.LoginRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;

/** The members of one enterprise who may log in, in whatever organizations it has here. */
record Persons(StoreTransaction tx, String corpId) {

    /**
     * The person of a memberId, with the organizations where the member is active and visible.
     *
     * @throws LoginRefusedException if there is none: WeCom vouches for nobody who is offline or out of scope (contract row A13)
     */
    Person require(String memberId) {
        List<MemberRow> known = new ArrayList<>();
        List<MemberRow> admitted = new ArrayList<>();
        List<OrgKey> orgs = new ArrayList<>();
        for (OrgRow org : tx.orgs().ofEnterprise(corpId)) {
            tx.members().find(org.key(), memberId).ifPresent(member -> {
                known.add(member);
                if (isActive(member) && !member.outOfScope() && isShown(org.key(), memberId)) {
                    admitted.add(member);
                    orgs.add(org.key());
                }
            });
        }
        if (admitted.isEmpty()) {
            throw refused(known);
        }
        return new Person(corpId, admitted.get(0), orgs);
    }

    /** Whose departure is held or was rejected is not marked, and WeCom does not show the member all the same. */
    private boolean isShown(OrgKey org, String memberId) {
        return tx.memberEvents().of(org, memberId).stream().noneMatch(MemberEventRow::tellsAbsence);
    }

    private static boolean isActive(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE;
    }

    private LoginRefusedException refused(List<MemberRow> known) {
        if (known.isEmpty()) {
            return new LoginRefusedException(
                    Reason.UNKNOWN_MEMBER,
                    "No organization here has this member of the enterprise " + corpId + ": sync first",
                    null);
        }
        return known.stream().anyMatch(Persons::isActive)
                ? new LoginRefusedException(
                        Reason.OUT_OF_SCOPE,
                        "This member of the enterprise " + corpId + " is out of scope: the last sync did not see the"
                                + " member in the visible scope of our application any more. The enterprise's"
                                + " administrator adds the member to the scope; then sync",
                        null)
                : new LoginRefusedException(
                        Reason.OFFLINE, "This member of the enterprise " + corpId + " is offline here", null);
    }
}
