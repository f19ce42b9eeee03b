package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code offlineMember} and {@code restoreMember} (contract row C13): this organization only. */
public final class OfflineByHand {

    private final WritableOrg org;
    private final RootDept root;

    /** Of one organization. */
    public OfflineByHand(WritableOrg org, RootDept root) {
        this.org = org;
        this.root = root;
    }

    /** Sets members offline; for those who are offline already, by hand or because they left, it is a harmless repeat. */
    public void offline(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        org.change(tx -> {
            List<MemberRow> changed = existing(tx, "offlineMember", memberIds).stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE)
                    .toList();
            tx.members()
                    .update(
                            org.key(),
                            changed.stream()
                                    .map(member -> with(member, MemberStatus.OFFLINE, true))
                                    .toList());
            List<String> ids = changed.stream().map(MemberRow::memberId).toList();
            tx.deptLinks().delete(org.key(), tx.deptLinks().ofMembers(org.key(), ids));
            tx.roleMembers().delete(org.key(), tx.roleMembers().ofMembers(org.key(), ids));
            return changed;
        });
    }

    /** Takes it back; the departments follow with the next sync, until then the root. */
    public void restore(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        root.ensure();
        org.change(tx -> {
            List<MemberRow> members = existing(tx, "restoreMember", memberIds);
            List<String> others = members.stream()
                    .filter(member -> !member.offlineByHand())
                    .map(MemberRow::memberId)
                    .toList();
            if (!others.isEmpty()) {
                throw new CorpArgumentException(
                        "restoreMember: not set offline by hand in " + org + ": " + others + ". Nothing was changed.");
            }
            tx.members()
                    .update(
                            org.key(),
                            members.stream()
                                    .map(member -> with(member, MemberStatus.ACTIVE, false))
                                    .toList());
            tx.deptLinks()
                    .insert(
                            org.key(),
                            members.stream()
                                    .map(member -> new DeptLink(member.memberId(), DeptRow.ROOT, 0, false))
                                    .toList());
            return members;
        });
    }

    private List<MemberRow> existing(StoreTransaction tx, String method, Collection<String> memberIds) {
        Set<String> asked = new LinkedHashSet<>(memberIds);
        List<MemberRow> members = tx.members()
                .findAll(org.key(), asked.stream().filter(Objects::nonNull).toList());
        members.stream().map(MemberRow::memberId).collect(Collectors.toSet()).forEach(asked::remove);
        if (!asked.isEmpty()) {
            throw new CorpArgumentException(
                    method + ": unknown members in " + org + ": " + asked + ". Nothing was changed.");
        }
        return members;
    }

    private static MemberRow with(MemberRow member, MemberStatus status, boolean byHand) {
        return new MemberRow(
                member.memberId(),
                member.userId(),
                member.name(),
                member.alias(),
                member.position(),
                member.mainDeptId(),
                member.activation(),
                status,
                byHand,
                member.outOfScope());
    }
}
