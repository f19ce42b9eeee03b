package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code offlineMember} and {@code restoreMember} (contract row C13): this organization only. */
public final class OfflineByHand {

    private final CorpStore store;
    private final OrgKey org;
    private final RootDept root;

    /** Of one organization. */
    public OfflineByHand(CorpStore store, OrgKey org, RootDept root) {
        this.store = store;
        this.org = org;
        this.root = root;
    }

    /** Sets members offline; repeats are harmless. */
    public void offline(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        store.run(tx -> {
            tx.orgs().lock(org);
            List<MemberRow> changed = existing(tx, "offlineMember", memberIds).stream()
                    .filter(member -> !member.offlineByHand())
                    .toList();
            tx.members()
                    .update(
                            org,
                            changed.stream()
                                    .map(member -> with(member, MemberStatus.OFFLINE, true))
                                    .toList());
            List<String> ids = changed.stream().map(MemberRow::memberId).toList();
            tx.deptLinks().delete(org, tx.deptLinks().ofMembers(org, ids));
            tx.roleMembers().delete(org, tx.roleMembers().ofMembers(org, ids));
        });
    }

    /** Takes it back; the departments follow with the next sync, until then the root. */
    public void restore(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        root.ensure();
        store.run(tx -> {
            tx.orgs().lock(org);
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
                            org,
                            members.stream()
                                    .map(member -> with(member, MemberStatus.ACTIVE, false))
                                    .toList());
            tx.deptLinks()
                    .insert(
                            org,
                            members.stream()
                                    .map(member -> new DeptLink(member.memberId(), DeptRow.ROOT, 0, false))
                                    .toList());
        });
    }

    private List<MemberRow> existing(StoreTransaction tx, String method, Collection<String> memberIds) {
        Set<String> asked = new LinkedHashSet<>(memberIds);
        List<MemberRow> members = tx.members().findAll(org, asked);
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
