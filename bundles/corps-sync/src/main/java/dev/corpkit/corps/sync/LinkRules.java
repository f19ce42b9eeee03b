package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which departments a member belongs to (contract rows C11, C12). */
final class LinkRules {

    private final PlannedDepts depts;
    private final MaskedFieldPolicy fields;

    LinkRules(PlannedDepts depts, MaskedFieldPolicy fields) {
        this.depts = depts;
        this.fields = fields;
    }

    /** The links of an active member that was read: what was shown, as far as visible, and what a sync must not touch. */
    Collection<DeptLink> read(RemoteMember member, List<DeptLink> stored) {
        Map<String, DeptLink> before = stored.stream().collect(toMap(DeptLink::deptId, identity(), (a, b) -> a));
        Map<String, DeptLink> links = new TreeMap<>();
        for (RemoteLink link : member.links()) {
            if (depts.isWecom(link.deptId())) {
                links.putIfAbsent(link.deptId(), link(member, link, before.get(link.deptId())));
            }
        }
        for (DeptLink link : stored) {
            boolean stays = member.linksDamaged() ? depts.isWecom(link.deptId()) : depts.staysUnread(link.deptId());
            if (stays || depts.isOurs(link.deptId())) {
                links.putIfAbsent(link.deptId(), link);
            }
        }
        return withRoot(member.memberId(), links.values());
    }

    /** What WeCom does not tell of a link stays as it is stored; where its lists are damaged, the whole link does. */
    private DeptLink link(RemoteMember member, RemoteLink link, @Nullable DeptLink stored) {
        if (member.linksDamaged() && stored != null) {
            return stored;
        }
        String memberId = member.memberId();
        long known = stored == null ? 0 : stored.order();
        boolean led = stored != null && stored.leader();
        return new DeptLink(
                memberId,
                link.deptId(),
                link.order() == null ? known : link.order(),
                link.leaderKnown() ? fields.leads(memberId, link.leader(), led) : led);
    }

    /**
     * The links of a member that was not read: as stored, but for departments that go, and without the marks of a leader of
     * which somebody approved that they are cleared.
     */
    Collection<DeptLink> unread(List<DeptLink> stored) {
        return stored.stream()
                .filter(link -> depts.exists(link.deptId()))
                .map(link -> fields.isApproved(ClearableField.LEADER, link.memberId())
                        ? new DeptLink(link.memberId(), link.deptId(), link.order(), false)
                        : link)
                .toList();
    }

    /** Likewise, of one who is employed: belongs to the root at least. */
    Collection<DeptLink> unreadEmployed(String memberId, List<DeptLink> stored) {
        return withRoot(memberId, unread(stored));
    }

    /** The main department: one that the member belongs to, what WeCom says before what is known. */
    @Nullable
    String mainDept(@Nullable String remote, @Nullable String known, Collection<DeptLink> links) {
        Set<String> linked = links.stream().map(DeptLink::deptId).collect(toSet());
        if (remote != null && depts.isWecom(remote) && linked.contains(remote)) {
            return remote;
        }
        return known != null && linked.contains(known) ? known : null;
    }

    /** Likewise of one who is offline by hand, has no links any more, and still belongs somewhere in WeCom. */
    @Nullable
    String mainDeptByHand(@Nullable String remote, @Nullable String known) {
        if (remote != null && depts.isWecom(remote)) {
            return remote;
        }
        return known != null && depts.exists(known) ? known : null;
    }

    private Collection<DeptLink> withRoot(String memberId, Collection<DeptLink> links) {
        if (links.stream().anyMatch(link -> !depts.isOurs(link.deptId()))) {
            return links;
        }
        List<DeptLink> rooted = new ArrayList<>(links);
        rooted.add(new DeptLink(memberId, DeptRow.ROOT, 0, false));
        return rooted;
    }
}
