package dev.corpkit.corps.sync.refused;

import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState.Kind;
import java.util.Locale;

/**
 * Names an object of an organization.
 *
 * @param kind what it is
 * @param id deptId, roleId or memberId
 */
public record ObjectName(Kind kind, String id) implements Comparable<ObjectName> {

    /** What a change concerns. */
    public static ObjectName of(ObjectChange change) {
        return new ObjectName(change.kind(), change.id());
    }

    /** {@code dept}, {@code role} or {@code member}. */
    public String kindText() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ObjectName other) {
        return kind == other.kind ? id.compareTo(other.id) : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return kindText() + " " + id;
    }
}
