package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.jpa.database.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * That a field of an entity {@code e} is among some ids: a piece of JPQL and its parameters. H2 compares each row of the
 * organization with each id of a list, so there the range of the ids, which its index finds, is told too; the other databases
 * need no such help and may order texts otherwise.
 *
 * @param clause begins with {@code and}
 * @param parameters by name
 */
record Among(String clause, Map<String, Object> parameters) {

    static List<Among> chunks(Dialect dialect, String field, Collection<String> ids) {
        return JpaSession.chunks(new TreeSet<>(ids)).stream()
                .map(chunk -> dialect == Dialect.H2 ? inRange(field, chunk) : in(field, chunk))
                .toList();
    }

    private static Among in(String field, List<String> ids) {
        return new Among(" and e." + field + " in :ids", Map.of("ids", ids));
    }

    private static Among inRange(String field, List<String> sorted) {
        return new Among(
                in(field, sorted).clause() + " and e." + field + " between :first and :last",
                Map.of("ids", sorted, "first", sorted.get(0), "last", sorted.get(sorted.size() - 1)));
    }
}
