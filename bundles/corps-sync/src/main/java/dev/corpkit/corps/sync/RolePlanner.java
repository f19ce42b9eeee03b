package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.Changes;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans roles and role relations (contract row C15). Used once. */
final class RolePlanner {

    /** WeCom's roles of a member stand behind those that setUserRole put into an order. */
    private static final int LAST = Integer.MAX_VALUE;

    private final StoredPicture stored;
    private final Map<String, RemoteRole> remote;
    private final Removals removals;
    private final PlannedMembers members;
    private final List<String> problems = new ArrayList<>();

    RolePlanner(StoredPicture stored, Picture picture, Removals removals, PlannedMembers members) {
        this.stored = stored;
        this.remote =
                picture.roles().stream().collect(toMap(RemoteRole::roleId, identity(), (a, b) -> a, TreeMap::new));
        this.removals = removals;
        this.members = members;
    }

    PlannedRoles plan() {
        leaveOutWhatIsOurs();
        Map<Boolean, List<RoleMemberRow>> goes = relations()
                .collect(partitioningBy(
                        row -> isStripped(row) || removals.roleMembers().contains(row)));
        return new PlannedRoles(roles(goes.get(false)), new Changes<>(granted(), List.of(), goes.get(true)), problems);
    }

    /** For a run that plans no roles: only that who is offline has none. */
    static PlannedRoles unplanned(StoredPicture stored, PlannedMembers members) {
        Picture noRoles = new Picture(List.of(), List.of(), List.of());
        return new RolePlanner(stored, noRoles, Removals.NONE, members).plan();
    }

    private void leaveOutWhatIsOurs() {
        Set<String> ours = new TreeSet<>(remote.keySet());
        ours.removeIf(
                id -> !stored.roles().containsKey(id) || stored.roles().get(id).source() != Source.LOCAL);
        remote.keySet().removeAll(ours);
        if (!ours.isEmpty()) {
            problems.add("Tags of WeCom were left out, as roles made here have their ids: " + IdList.of(ours));
        }
    }

    private Changes<RoleRow> roles(List<RoleMemberRow> left) {
        Set<String> given = left.stream().map(RoleMemberRow::roleId).collect(toSet());
        ChangeList<RoleRow> changes = new ChangeList<>();
        Set<String> ids = new TreeSet<>(stored.roles().keySet());
        ids.addAll(remote.keySet());
        for (String id : ids) {
            RoleRow before = stored.roles().get(id);
            changes.compare(before, role(before, remote.get(id), given));
        }
        return changes.changes();
    }

    /** One that is gone stays for as long as somebody has it by hand. */
    private @Nullable RoleRow role(@Nullable RoleRow before, @Nullable RemoteRole read, Set<String> given) {
        if (read != null) {
            String known = before == null ? null : before.name();
            String name = MaskedFieldPolicy.name(read.roleId(), read.name(), known, read.roleId());
            return new RoleRow(read.roleId(), name, Source.WECOM);
        }
        boolean goes = before != null && removals.roles().contains(before.roleId()) && !given.contains(before.roleId());
        return goes ? null : before;
    }

    /** New relations; one made here satisfies the tag. */
    private List<RoleMemberRow> granted() {
        Set<List<String>> there =
                relations().map(row -> List.of(row.memberId(), row.roleId())).collect(toSet());
        return remote.values().stream()
                .flatMap(role -> role.memberIds().stream()
                        .sorted()
                        .filter(members.active()::contains)
                        .filter(member -> !there.contains(List.of(member, role.roleId())))
                        .map(member -> new RoleMemberRow(member, role.roleId(), Source.WECOM, LAST)))
                .toList();
    }

    private boolean isStripped(RoleMemberRow row) {
        return members.stripped().contains(row.memberId());
    }

    private Stream<RoleMemberRow> relations() {
        return new TreeMap<>(stored.roleMembers()).values().stream().flatMap(List::stream);
    }
}
