package dev.corpkit.simulator.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A department. {@code order} is unsigned 32 bit, bigger first; the root has id 1 and parent 0. Who leads it stands on the
 * members' {@link Post}s.
 */
public record Department(int id, String name, String nameEn, int parentId, long order) {
    public static final int ROOT = 1;
    public static final int NO_PARENT = 0;
    public static final long MAX_ORDER = 4_294_967_295L;

    public Department {
        nameEn = nameEn == null ? "" : nameEn;
    }

    @JsonIgnore
    public boolean isRoot() {
        return id == ROOT;
    }

    public Department withName(String newName) {
        return new Department(id, newName, nameEn, parentId, order);
    }

    public Department withParent(int newParent) {
        return new Department(id, name, nameEn, newParent, order);
    }

    public Department withOrder(long newOrder) {
        return new Department(id, name, nameEn, parentId, newOrder);
    }
}
