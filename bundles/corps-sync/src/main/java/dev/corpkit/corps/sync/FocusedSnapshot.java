package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.refused.ObjectName;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A reading of some members, departments and roles by their ids (contract row A12). It says nothing of anything else: only
 * what its denials name can be gone. A member that is in it carries all its links, and every department that these name and
 * WeCom shows is stored or in it; a role that is in it carries all its effective members.
 *
 * @param picture what was read
 * @param observation what the reading tells besides that
 */
public record FocusedSnapshot(Picture picture, Observation observation) implements Snapshot {

    /** One for which nothing was asked. */
    static final FocusedSnapshot OF_NOTHING =
            new FocusedSnapshot(new Picture(List.of(), List.of(), List.of()), Observation.of(ScopeRow.EMPTY, null));

    /** Refuses what contradicts itself: an object both read and denied. */
    public FocusedSnapshot {
        Denials denials = observation.denials();
        disjoint(
                "member",
                ids(picture.members(), RemoteMember::memberId),
                denials.members().keySet());
        disjoint(
                "department",
                ids(picture.depts(), RemoteDept::deptId),
                denials.depts().keySet());
        disjoint("role", ids(picture.roles(), RemoteRole::roleId), denials.roles());
    }

    private Denials denials() {
        return observation.denials();
    }

    @Override
    public Optional<FocusedSnapshot> focused() {
        return Optional.of(this);
    }

    /** Whether it names no tag, which may have lost members, and misses nothing. */
    boolean isWithoutRemovals() {
        return denials().isEmpty() && picture.roles().isEmpty();
    }

    /** All that it read or that WeCom denied. */
    Set<ObjectName> names() {
        Set<ObjectName> names = new HashSet<>();
        ids(picture.members(), RemoteMember::memberId).forEach(id -> names.add(new ObjectName(Kind.MEMBER, id)));
        ids(picture.depts(), RemoteDept::deptId).forEach(id -> names.add(new ObjectName(Kind.DEPT, id)));
        ids(picture.roles(), RemoteRole::roleId).forEach(id -> names.add(new ObjectName(Kind.ROLE, id)));
        denials().members().keySet().forEach(id -> names.add(new ObjectName(Kind.MEMBER, id)));
        denials().depts().keySet().forEach(id -> names.add(new ObjectName(Kind.DEPT, id)));
        denials().roles().forEach(id -> names.add(new ObjectName(Kind.ROLE, id)));
        return names;
    }

    private static <T> Set<String> ids(List<T> values, Function<T, String> id) {
        return values.stream().map(id).collect(toSet());
    }

    private static void disjoint(String kind, Collection<String> read, Collection<String> denied) {
        if (!Collections.disjoint(read, denied)) {
            throw new IllegalArgumentException("A " + kind + " was both read and denied");
        }
    }
}
