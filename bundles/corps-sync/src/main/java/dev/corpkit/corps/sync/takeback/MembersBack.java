package dev.corpkit.corps.sync.takeback;

import static java.util.stream.Collectors.joining;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.sound.SoundMembers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Leads members back. Who joined by the run stays: members are never deleted (contract row C9). Used once. */
final class MembersBack {

    private final StoredPicture now;
    private final Map<String, MemberState> left = new HashMap<>();
    private final Map<String, MemberState> wanted = new TreeMap<>();
    private final Map<String, Reverting> parts = new TreeMap<>();

    MembersBack(StoredPicture now, List<ObjectChange> done) {
        this.now = now;
        done.forEach(change -> now.stateOf(change.id()).ifPresent(is -> lead(change, is)));
    }

    private void lead(ObjectChange change, MemberState is) {
        Reverting member = parts.computeIfAbsent(is.id(), id -> new Reverting());
        if (change.after() instanceof MemberState after) {
            left.put(is.id(), after);
            if (change.before() instanceof MemberState before) {
                wanted.put(is.id(), new MemberBack(before, after, is).state(this::isOurs, member));
            } else {
                wanted.put(is.id(), is);
                member.note("It joined by that run and stays, as members are never deleted");
            }
        }
    }

    private boolean isOurs(String deptId) {
        DeptRow dept = now.depts().get(deptId);
        return dept != null && dept.source() == Source.LOCAL && !deptId.equals(DeptRow.ROOT);
    }

    /** Departments to which links lead that the run did not make. */
    Set<String> linked() {
        return kept(now.links(), MemberState::links, DeptLink::deptId);
    }

    /** Roles that members have otherwise than by the run. */
    Set<String> given() {
        return kept(now.roleMembers(), MemberState::roles, RoleMemberRow::roleId);
    }

    private <T> Set<String> kept(
            Map<String, List<T>> stored, Function<MemberState, List<T>> rows, Function<T, String> id) {
        Set<String> kept = new HashSet<>();
        stored.forEach((member, others) -> {
            List<T> mine = new ArrayList<>(wanted.containsKey(member) ? rows.apply(wanted.get(member)) : others);
            if (left.containsKey(member)) {
                mine.removeAll(rows.apply(left.get(member)));
            }
            mine.forEach(row -> kept.add(id.apply(row)));
        });
        return kept;
    }

    /** What is to be written of members, beside departments and roles as they are to be. */
    List<ObjectChange> changes(SoundMembers sound) {
        List<ObjectChange> changes = new ArrayList<>();
        for (String id : new TreeSet<>(now.members().keySet())) {
            MemberState is = now.stateOf(id).orElseThrow();
            if (wanted.containsKey(id) || losesMainDept(is, sound)) {
                MemberState after = sound.sound(wanted.getOrDefault(id, is));
                noteLost(is, after);
                if (!after.equals(is)) {
                    changes.add(new ObjectChange(is, after));
                }
            }
        }
        return changes;
    }

    private static boolean losesMainDept(MemberState is, SoundMembers sound) {
        String main = is.row().mainDeptId();
        return main != null && !sound.depts().containsKey(main);
    }

    private void noteLost(MemberState is, MemberState after) {
        if (wanted.containsKey(is.id())) {
            noteLost("departments", MemberState::links, DeptLink::deptId, is, after);
            noteLost("roles", MemberState::roles, RoleMemberRow::roleId, is, after);
        }
    }

    /** What was to come back and could not. */
    private <T> void noteLost(
            String what,
            Function<MemberState, List<T>> rows,
            Function<T, String> id,
            MemberState is,
            MemberState after) {
        List<T> lost = new ArrayList<>(rows.apply(wanted.get(is.id())));
        lost.removeAll(rows.apply(is));
        lost.removeAll(rows.apply(after));
        if (!lost.isEmpty()) {
            parts.get(is.id())
                    .note("Its " + what + " " + lost.stream().map(id).collect(joining(", ")) + " are gone since");
        }
    }

    /** What stays otherwise than before the run. */
    List<SyncItem> items() {
        List<SyncItem> items = new ArrayList<>();
        parts.forEach((id, member) -> member.item("member", id).ifPresent(items::add));
        return items;
    }
}
