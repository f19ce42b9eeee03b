package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.findings.Listed;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
        org.change(tx -> new Change<>(
                null,
                existing(tx, "offlineMember", memberIds).stream()
                        .filter(member -> member.row().status() == MemberStatus.ACTIVE)
                        .map(member -> new ObjectChange(member, left(member.row())))
                        .toList()));
    }

    /** Takes it back; the departments follow with the next sync, until then the root. */
    public void restore(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        root.ensure();
        org.change(tx -> {
            List<MemberState> members = existing(tx, "restoreMember", memberIds);
            List<String> others = members.stream()
                    .filter(member -> !member.row().offlineByHand())
                    .map(MemberState::id)
                    .toList();
            if (!others.isEmpty()) {
                throw new CorpArgumentException("restoreMember: not set offline by hand in " + org + ": "
                        + Listed.of(others) + ". Nothing was changed.");
            }
            return new Change<>(
                    null,
                    members.stream()
                            .map(member -> new ObjectChange(member, restored(member)))
                            .toList());
        });
    }

    private List<MemberState> existing(StoreTransaction tx, String method, Collection<String> memberIds) {
        Set<String> asked = new LinkedHashSet<>(memberIds);
        StoredPicture stored = StoredPicture.ofMembers(
                tx, org.key(), asked.stream().filter(Objects::nonNull).toList());
        asked.removeAll(stored.members().keySet());
        if (!asked.isEmpty()) {
            throw new CorpArgumentException(
                    method + ": unknown members in " + org + ": " + Listed.of(asked) + ". Nothing was changed.");
        }
        return stored.members().keySet().stream()
                .sorted()
                .flatMap(id -> stored.stateOf(id).stream())
                .toList();
    }

    private static MemberState left(MemberRow member) {
        return new MemberState(with(member, MemberStatus.OFFLINE, true), List.of(), List.of());
    }

    private static MemberState restored(MemberState member) {
        return new MemberState(
                with(member.row(), MemberStatus.ACTIVE, false),
                List.of(new DeptLink(member.id(), DeptRow.ROOT, 0, false)),
                member.roles());
    }

    private static MemberRow with(MemberRow member, MemberStatus status, boolean byHand) {
        return member.withStatus(status).withOfflineByHand(byHand);
    }
}
