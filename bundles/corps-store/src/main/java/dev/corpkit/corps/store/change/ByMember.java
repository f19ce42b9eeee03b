package dev.corpkit.corps.store.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of rows that belong to members, by member and by the other end of the row. */
final class ByMember<T> {

    private final Map<String, Map<String, @Nullable T>> after = new HashMap<>();
    private final Function<T, String> member;
    private final Function<T, String> other;

    ByMember(Changes<T> changes, Function<T, String> member, Function<T, String> other) {
        this.member = member;
        this.other = other;
        changes.deleted().forEach(row -> put(row, null));
        changes.inserted().forEach(row -> put(row, row));
        changes.updatedRows().forEach(row -> put(row, row));
    }

    private void put(T row, @Nullable T now) {
        after.computeIfAbsent(member.apply(row), id -> new HashMap<>()).put(other.apply(row), now);
    }

    Set<String> members() {
        return after.keySet();
    }

    List<T> after(String memberId, List<T> before) {
        Map<String, T> rows = new TreeMap<>();
        before.forEach(row -> rows.put(other.apply(row), row));
        after.getOrDefault(memberId, Map.of()).forEach((id, row) -> {
            if (row == null) {
                rows.remove(id);
            } else {
                rows.put(id, row);
            }
        });
        return List.copyOf(rows.values());
    }
}
