package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows in parts (an organization, a suite), ordered by id within each. A part is copied at the first write of a transaction;
 * the committed one stays aside until then.
 *
 * @param <P> what names a part
 * @param <R> a row
 */
final class Table<P, R> {

    private final String name;
    private final Function<R, RowId> id;
    private Map<P, NavigableMap<RowId, R>> committed = Map.of();
    private Map<P, NavigableMap<RowId, R>> parts = new HashMap<>();
    private final Set<P> copied = new HashSet<>();
    private long writes;
    private long committedWrites;
    private @Nullable StoreException failure;

    Table(String name, Function<R, RowId> id) {
        this.name = name;
        this.id = id;
    }

    List<R> all(P part) {
        return List.copyOf(part(part).values());
    }

    /** What names the parts that have rows, in no order. */
    List<P> parts() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The rows of all parts, in no order. */
    List<R> everything() {
        return parts.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }

    Optional<R> find(P part, RowId key) {
        return Optional.ofNullable(part(part).get(key));
    }

    /** One that must be there. */
    R require(P part, RowId key) {
        failIf(!part(part).containsKey(key), part, key, "does not exist", false);
        return part(part).get(key);
    }

    void insert(P part, Collection<R> rows) {
        for (R row : rows) {
            failIf(part(part).containsKey(id.apply(row)), part, id.apply(row), "exists already", true);
            put(part, row);
        }
    }

    void update(P part, Collection<R> rows) {
        for (R row : rows) {
            failIf(!part(part).containsKey(id.apply(row)), part, id.apply(row), "does not exist", false);
            put(part, row);
        }
    }

    void put(P part, R row) {
        writable(part).put(id.apply(row), row);
        writes++;
    }

    void deleteIf(P part, Predicate<R> unwanted) {
        List<R> gone = new ArrayList<>(all(part));
        gone.removeIf(unwanted.negate());
        if (!gone.isEmpty()) {
            gone.forEach(row -> writable(part).remove(id.apply(row)));
            writes += gone.size();
        }
    }

    void delete(P part, Collection<RowId> keys) {
        for (RowId key : keys) {
            if (part(part).containsKey(key)) {
                writable(part).remove(key);
                writes++;
            }
        }
    }

    /** Throws what failed in this transaction, even if the work swallowed it. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }

    long commit() {
        committed = new HashMap<>(parts);
        copied.clear();
        committedWrites = writes;
        return committedWrites;
    }

    void rollback() {
        parts = new HashMap<>(committed);
        copied.clear();
        writes = committedWrites;
        failure = null;
    }

    private NavigableMap<RowId, R> part(P part) {
        return parts.getOrDefault(part, new TreeMap<>());
    }

    private NavigableMap<RowId, R> writable(P part) {
        if (copied.add(part)) {
            parts.put(part, new TreeMap<>(part(part)));
        }
        return parts.get(part);
    }

    private void failIf(boolean wrong, P part, RowId key, String what, boolean refusal) {
        if (wrong) {
            String message = "The row " + key + " of " + part + " in " + name + " " + what;
            failure = new StoreException(message, new IllegalStateException(message), refusal);
            throw failure;
        }
    }
}
