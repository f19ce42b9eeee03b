package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.LoginRefusedException;
import dev.corpkit.qywxproxy.api.LoginRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The active members of one enterprise, in whatever organizations it has here. */
record Persons(StoreTransaction tx, String corpId) {

    /** The person of a memberId; refused unless active in at least one organization. */
    Person requireActive(String memberId) {
        List<OrgKey> active = new ArrayList<>();
        List<MemberRow> known = new ArrayList<>();
        for (OrgRow org : tx.orgs().ofEnterprise(corpId)) {
            Optional<MemberRow> member = tx.members().find(org.key(), memberId);
            if (member.isPresent() && member.get().status() == MemberStatus.ACTIVE) {
                known.add(active.size(), member.get());
                active.add(org.key());
            } else {
                member.ifPresent(known::add);
            }
        }
        if (known.isEmpty()) {
            throw new LoginRefusedException(
                    Reason.UNKNOWN_MEMBER,
                    "No organization here has this member of the enterprise " + corpId
                            + ": sync first, or the member is outside the visible scope",
                    null);
        }
        if (active.isEmpty()) {
            throw new LoginRefusedException(
                    Reason.OFFLINE, "This member of the enterprise " + corpId + " is offline here", null);
        }
        return new Person(corpId, known.get(0), active);
    }
}
