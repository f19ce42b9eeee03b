package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.refused.ObjectName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reading of some members, departments and roles by their ids (contract row A12). It says nothing of anything else: only
 * what is in {@link #absent} is gone. A member that is in it carries all its links, and every department that these name and
 * WeCom shows is stored or in it; a role that is in it carries all its effective members. One with problems can express no
 * removal at all (contract row G2).
 *
 * @param picture what was read
 * @param absent what WeCom denied; nothing where there are problems
 * @param scope the visible scope it was read under
 * @param corpName the enterprise's name, null where unknown
 * @param apiCalls calls made to WeCom for it
 * @param problems what could not be read, a sentence each without personal data
 */
public record FocusedSnapshot(
        Picture picture,
        Absent absent,
        ScopeRow scope,
        @Nullable String corpName,
        int apiCalls,
        List<String> problems,
        GrantedFields granted) implements Snapshot {

    /** One for which nothing was asked. */
    static final FocusedSnapshot OF_NOTHING = new FocusedSnapshot(
            new Picture(List.of(), List.of(), List.of()), Absent.NONE, ScopeRow.EMPTY, null, 0, List.of());

    /** One that did not learn which fields the enterprise shows. */
    public FocusedSnapshot(
            Picture picture,
            Absent absent,
            ScopeRow scope,
            @Nullable String corpName,
            int apiCalls,
            List<String> problems) {
        this(picture, absent, scope, corpName, apiCalls, problems, GrantedFields.UNKNOWN);
    }

    /** Refuses what contradicts itself: an object both read and denied, or a denial in a reading with problems. */
    public FocusedSnapshot {
        problems = List.copyOf(problems);
        if (!problems.isEmpty() && !absent.isEmpty()) {
            throw new IllegalArgumentException("A focused snapshot with problems can express no removal");
        }
        disjoint("member", ids(picture.members(), RemoteMember::memberId), absent.members());
        disjoint("department", ids(picture.depts(), RemoteDept::deptId), absent.depts());
        disjoint("role", ids(picture.roles(), RemoteRole::roleId), absent.roles());
    }

    @Override
    public Optional<CompleteSnapshot> complete() {
        return Optional.empty();
    }

    @Override
    public Optional<FocusedSnapshot> focused() {
        return Optional.of(this);
    }

    /** Whether it names no tag, which may have lost members, and misses nothing. */
    boolean isWithoutRemovals() {
        return absent.isEmpty() && picture.roles().isEmpty();
    }

    /** All that it read or that WeCom denied. */
    Set<ObjectName> names() {
        Set<ObjectName> names = new HashSet<>();
        ids(picture.members(), RemoteMember::memberId).forEach(id -> names.add(new ObjectName(Kind.MEMBER, id)));
        ids(picture.depts(), RemoteDept::deptId).forEach(id -> names.add(new ObjectName(Kind.DEPT, id)));
        ids(picture.roles(), RemoteRole::roleId).forEach(id -> names.add(new ObjectName(Kind.ROLE, id)));
        absent.members().forEach(id -> names.add(new ObjectName(Kind.MEMBER, id)));
        absent.depts().forEach(id -> names.add(new ObjectName(Kind.DEPT, id)));
        absent.roles().forEach(id -> names.add(new ObjectName(Kind.ROLE, id)));
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
