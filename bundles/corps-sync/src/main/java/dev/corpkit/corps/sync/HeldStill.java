package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a reading shows again of what is held (contract row G1). One with gaps is believed in what it shows, too. */
final class HeldStill {

    private final Set<String> members;
    private final Set<String> depts;
    private final Map<String, Set<String>> roles;

    HeldStill(Picture picture) {
        this.members = ids(picture.members(), RemoteMember::memberId);
        this.depts = ids(picture.depts(), RemoteDept::deptId);
        this.roles = picture.roles().stream().collect(toMap(RemoteRole::roleId, RemoteRole::memberIds));
    }

    private static <T> Set<String> ids(Collection<T> read, Function<T, String> id) {
        return read.stream().map(id).collect(toSet());
    }

    /** Those that are not shown and that there is still something to remove of. What was rejected is so for good. */
    List<HeldRow> of(List<HeldRow> held, StoredPicture stored) {
        Removals removals = Removals.ofHeld(held, stored);
        Set<Removal> left = removals.asked();
        return held.stream()
                .filter(row -> left.contains(row.removal()) || isRejectedByHand(row, removals))
                .filter(row -> !isShown(row))
                .toList();
    }

    private static boolean isRejectedByHand(HeldRow row, Removals removals) {
        return row.rejected()
                && row.kind() == HeldRow.Kind.ROLE
                && removals.roles().byHand().contains(row.id());
    }

    private boolean isShown(HeldRow row) {
        return switch (row.kind()) {
            case MEMBER -> members.contains(row.id());
            case DEPT -> depts.contains(row.id());
            case ROLE -> roles.containsKey(row.id());
            case ROLE_MEMBER -> roles.getOrDefault(row.otherId(), Set.of()).contains(row.id());
            case FIELD -> false;
        };
    }
}
