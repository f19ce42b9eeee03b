package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks whom a person may declare resigned: active members that no reading shows any more (contract row G3). */
final class ResignedMembers {

    private ResignedMembers() {}

    /** @throws CorpArgumentException if one of them is not such a member; names them and says what to do */
    static void require(StoreTransaction tx, OrgKey org, Set<String> memberIds) {
        if (memberIds.isEmpty()) {
            throw new CorpArgumentException("Nobody was named as resigned. Nothing changed");
        }
        Map<String, MemberRow> members =
                tx.members().findAll(org, memberIds).stream().collect(toMap(MemberRow::memberId, Function.identity()));
        refuse(memberIds, id -> !members.containsKey(id), "are unknown to " + org);
        refuse(memberIds, id -> members.get(id).status() != MemberStatus.ACTIVE, "are offline already");
        refuse(
                memberIds,
                id -> !members.get(id).outOfScope() && isShown(tx, org, id),
                "are visible to us, so WeCom says that they are employed; set them offline by hand instead");
    }

    /** Whose departure is held or was rejected is not marked, and was missed all the same. */
    private static boolean isShown(StoreTransaction tx, OrgKey org, String memberId) {
        return tx.memberEvents().of(org, memberId).stream().noneMatch(MemberEventRow::tellsAbsence);
    }

    private static void refuse(Set<String> memberIds, Predicate<String> refused, String why) {
        Set<String> ids = memberIds.stream().filter(refused).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            throw new CorpArgumentException("The members " + IdList.of(ids) + " " + why + ". Nothing changed");
        }
    }
}
