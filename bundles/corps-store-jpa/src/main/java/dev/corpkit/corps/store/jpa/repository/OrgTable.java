package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.OrgRowEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of organizations in one table. Ordered here and not by the database, whose collation may differ.
 *
 * @param type the entity
 * @param fromRow makes one
 * @param field the field of the entity that rows are looked up by
 * @param id the same of the row
 * @param order of the rows
 * @param <E> the entity
 * @param <R> the row
 */
record OrgTable<E extends OrgRowEntity<R>, R>(
        JpaSession session,
        Class<E> type,
        BiFunction<OrgKey, R, E> fromRow,
        String field,
        Function<R, String> id,
        Comparator<R> order) {

    List<R> all(OrgKey org) {
        return rows(session.read(type, select() + OfOrg.WHERE, OfOrg.parameters(org)).stream());
    }

    List<R> of(OrgKey org, Collection<String> ids) {
        return rows(Among.chunks(session.dialect(), field, ids).stream()
                .flatMap(some -> session
                        .read(type, select() + OfOrg.WHERE + some.clause(), OfOrg.parameters(org, some.parameters()))
                        .stream()));
    }

    void insert(OrgKey org, Collection<R> rows) {
        session.insert(
                doing("Inserting into", org),
                rows.stream().map(row -> fromRow.apply(org, row)).toList());
    }

    /** Writes what differs; an equal row costs no statement. */
    void update(OrgKey org, Collection<R> rows) {
        for (List<R> chunk : chunks(rows)) {
            Map<Object, E> known = managed(org, chunk);
            for (R row : chunk) {
                E entity = known.get(fromRow.apply(org, row).key());
                if (entity == null) {
                    throw session.fail(
                            doing("Updating", org) + ": no row of " + field + " " + id.apply(row) + " exists", null);
                }
                if (!entity.toRow().equals(row)) {
                    entity.fill(row);
                }
            }
            session.send(doing("Updating", org));
        }
    }

    /** Removes exactly these, as far as they exist. */
    void deleteRows(OrgKey org, Collection<R> rows) {
        for (List<R> chunk : chunks(rows)) {
            Map<Object, E> known = managed(org, chunk);
            for (R row : chunk) {
                E entity = known.remove(fromRow.apply(org, row).key());
                if (entity != null) {
                    session.remove(entity);
                }
            }
            session.send(doing("Deleting from", org));
        }
    }

    /** Removes all whose field is among some. */
    void deleteBy(OrgKey org, String by, Collection<String> ids) {
        for (Among some : Among.chunks(session.dialect(), by, ids)) {
            session.execute(
                    doing("Deleting from", org),
                    "delete from " + type.getSimpleName() + " e" + OfOrg.WHERE + some.clause(),
                    OfOrg.parameters(org, some.parameters()));
        }
    }

    private List<List<R>> chunks(Collection<R> rows) {
        return JpaSession.chunks(rows.stream().sorted(Comparator.comparing(id)).toList());
    }

    private Map<Object, E> managed(OrgKey org, List<R> rows) {
        Map<Object, E> byKey = new HashMap<>();
        for (Among some :
                Among.chunks(session.dialect(), field, rows.stream().map(id).toList())) {
            session.managed(type, select() + OfOrg.WHERE + some.clause(), OfOrg.parameters(org, some.parameters()))
                    .forEach(entity -> byKey.put(entity.key(), entity));
        }
        return byKey;
    }

    private List<R> rows(Stream<E> entities) {
        return entities.map(OrgRowEntity::toRow).sorted(order).toList();
    }

    private String select() {
        return "select e from " + type.getSimpleName() + " e";
    }

    private String doing(String what, OrgKey org) {
        return what + " " + type.getSimpleName().replace("Entity", "") + " of " + org;
    }
}
