package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans members with their department links, one member at a time (contract rows C9 to C13, C21, G3). Used once. */
final class MemberPlanner {

    private final StoredPicture stored;
    private final Map<String, RemoteMember> remote;
    private final Removals removals;
    private final LinkRules rules;
    private final MaskedFieldPolicy fields;
    private final ChangeList<MemberRow> members = new ChangeList<>();
    private final ChangeList<DeptLink> links = new ChangeList<>();
    private final Map<SyncCount, Integer> counts = new EnumMap<>(SyncCount.class);
    private final Set<String> active = new HashSet<>();
    private final Set<String> stripped = new HashSet<>();

    MemberPlanner(
            StoredPicture stored, Picture picture, Removals removals, PlannedDepts depts, MaskedFieldPolicy fields) {
        this.stored = stored;
        this.remote = picture.members().stream().collect(toMap(RemoteMember::memberId, identity()));
        this.removals = removals;
        this.rules = new LinkRules(depts, fields);
        this.fields = fields;
    }

    PlannedMembers plan() {
        Set<String> ids = new TreeSet<>(stored.members().keySet());
        ids.addAll(remote.keySet());
        ids.forEach(this::plan);
        return new PlannedMembers(members.changes(), links.changes(), counts, active, stripped);
    }

    private void plan(String id) {
        MemberRow known = stored.members().get(id);
        RemoteMember read = remote.get(id);
        if (read != null) {
            planRead(read, known);
        } else if (removals.departed().contains(id)) {
            note(known, MemberStates.gone(known), List.of());
            stripped.add(id);
        } else if (removals.outOfScope().containsKey(id)) {
            planUnread(known, known.withVisibility(removals.outOfScope().get(id)));
        } else {
            planUnread(known, known);
        }
    }

    private void planRead(RemoteMember read, @Nullable MemberRow known) {
        MemberRow row = MemberStates.read(read, known, fields);
        boolean employed = row.status() == MemberStatus.ACTIVE;
        Collection<DeptLink> after = employed ? rules.read(read, stored.linksOf(read.memberId())) : List.of();
        if (!employed) {
            stripped.add(read.memberId());
        }
        String main = employed
                ? rules.mainDept(read.mainDeptId(), row.mainDeptId(), after)
                : rules.mainDeptByHand(read.mainDeptId(), row.mainDeptId());
        note(known, row.withMainDept(main), after);
    }

    /**
     * Whoever was not read keeps the departments, the main one too, for as long as they are there, and all fields but those of
     * which somebody approved that they are cleared.
     */
    private void planUnread(MemberRow known, MemberRow row) {
        List<DeptLink> before = stored.linksOf(known.memberId());
        boolean employed = known.status() == MemberStatus.ACTIVE;
        Collection<DeptLink> after = employed ? rules.unreadEmployed(known.memberId(), before) : rules.unread(before);
        String main =
                employed ? rules.mainDept(null, row.mainDeptId(), after) : rules.mainDeptByHand(null, row.mainDeptId());
        note(known, MemberStates.cleared(row, fields).withMainDept(main), after);
    }

    private void note(@Nullable MemberRow before, MemberRow after, Collection<DeptLink> linksAfter) {
        if (after.status() == MemberStatus.ACTIVE) {
            active.add(after.memberId());
        }
        boolean moved = noteLinks(after.memberId(), linksAfter);
        SyncCount what = members.compare(before, after) ? MemberStates.count(before, after) : null;
        if (what != null) {
            counts.merge(what, 1, Integer::sum);
        }
        if (moved && (what == null || what == SyncCount.MEMBERS_UPDATED)) {
            counts.merge(SyncCount.MEMBERS_MOVED, 1, Integer::sum);
        }
    }

    private boolean noteLinks(String memberId, Collection<DeptLink> after) {
        Map<String, DeptLink> before = byDept(stored.linksOf(memberId));
        Map<String, DeptLink> wanted = byDept(after);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(wanted.keySet());
        boolean moved = false;
        for (String id : ids) {
            moved |= links.compare(before.get(id), wanted.get(id));
        }
        return moved;
    }

    private static Map<String, DeptLink> byDept(Collection<DeptLink> links) {
        return links.stream().collect(toMap(DeptLink::deptId, identity(), (a, b) -> a, TreeMap::new));
    }
}
