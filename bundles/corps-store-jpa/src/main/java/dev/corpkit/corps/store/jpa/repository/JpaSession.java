package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the database within a transaction. Every write is sent before the call ends and nothing stays managed, so a
 * read sees what was written and a failure shows where it was made. The first failure is kept: a transaction that had one
 * cannot be committed, even if the work swallows it.
 */
public final class JpaSession {

    private static final Logger LOG = LoggerFactory.getLogger(JpaSession.class);
    private static final int CHUNK = 500;
    static final int ALL = Integer.MAX_VALUE;

    private final EntityManager em;
    private final Dialect dialect;
    private @Nullable StoreException failure;

    /** Over an entity manager whose transaction has begun. */
    public JpaSession(EntityManager em, Dialect dialect) {
        this.em = em;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Takes the connection now, so that all reads and writes of the transaction use this one.
     *
     * @param init SQL that begins the transaction; empty for none
     */
    public void connect(String init) {
        attempt("", () -> {
            Connection connection = em.unwrap(Connection.class);
            if (!init.isEmpty()) {
                execute(connection, init);
            }
            return null;
        });
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Commits, unless something failed. */
    public void commit() {
        if (failure != null) {
            throw failure;
        }
        attempt("Committing", () -> {
            em.getTransaction().commit();
            return null;
        });
    }

    /** Rolls back, quietly: what made it necessary is told already. */
    public void rollback() {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (PersistenceException | EclipseLinkException | IllegalStateException e) {
            LOG.debug("The connection was gone before the rollback; the database rolls back by itself");
        }
    }

    /** Entities to look at; changing them changes nothing. */
    <E> List<E> read(Class<E> type, String jpql, Map<String, ?> parameters, int limit) {
        return read("Reading " + name(type), type, jpql, parameters, limit);
    }

    <E> List<E> read(Class<E> type, String jpql, Map<String, ?> parameters) {
        return read(type, jpql, parameters, ALL);
    }

    /** Values of some columns. */
    <T> List<T> values(String doing, Class<T> type, String jpql, Map<String, ?> parameters) {
        return read(doing, type, jpql, parameters, ALL);
    }

    /** The first few of them. */
    <T> List<T> values(String doing, Class<T> type, String jpql, Map<String, ?> parameters, int limit) {
        return read(doing, type, jpql, parameters, limit);
    }

    private <T> List<T> read(String doing, Class<T> type, String jpql, Map<String, ?> parameters, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        return attempt(doing, () -> {
            TypedQuery<T> query = query(type, jpql, parameters).setHint(QueryHints.MAINTAIN_CACHE, false);
            return limit == ALL
                    ? query.getResultList()
                    : query.setMaxResults(limit).getResultList();
        });
    }

    /** Entities whose changes are written with {@link #send}. */
    <E> List<E> managed(Class<E> type, String jpql, Map<String, ?> parameters) {
        return attempt(
                "Reading " + name(type), () -> query(type, jpql, parameters).getResultList());
    }

    /** One value of a query that always has one. */
    long number(String doing, String jpql, Map<String, ?> parameters) {
        return attempt(doing, () -> query(Long.class, jpql, parameters).getSingleResult());
    }

    /** Adds new entities. */
    void insert(String doing, Collection<?> entities) {
        for (List<?> chunk : chunks(entities)) {
            chunk.forEach(entity -> attempt(doing, () -> {
                em.persist(entity);
                return null;
            }));
            send(doing);
        }
    }

    /**
     * Runs a statement for many rows, past the entities: for rows that are only ever added, in numbers.
     *
     * @param rows the parameters of each
     */
    void batch(String doing, String sql, List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        attempt(doing, () -> {
            try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
                for (List<? extends List<?>> chunk : chunks(rows)) {
                    for (List<?> row : chunk) {
                        for (int i = 0; i < row.size(); i++) {
                            statement.setObject(i + 1, row.get(i));
                        }
                        statement.addBatch();
                    }
                    statement.executeBatch();
                }
                return null;
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        });
    }

    /** Texts of one column, found by SQL: its parameters are always bound, while EclipseLink writes some of JPQL's into it. */
    List<String> texts(String doing, String sql, List<?> parameters) {
        return attempt(doing, () -> {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            List<String> texts = new ArrayList<>();
            for (Object text : query.getResultList()) {
                texts.add((String) text);
            }
            return texts;
        });
    }

    /** Marks a managed entity as gone. */
    void remove(Object entity) {
        em.remove(entity);
    }

    /** Runs an update or delete over many rows; returns how many. */
    int execute(String doing, String jpql, Map<String, ?> parameters) {
        return attempt(doing, () -> {
            Query query = em.createQuery(jpql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Sends the changes of managed entities and lets the entities go. */
    void send(String doing) {
        attempt(doing, () -> {
            em.flush();
            em.clear();
            return null;
        });
    }

    /** A managed entity, its row locked until the transaction ends. */
    <E> Optional<E> locked(Class<E> type, Object key) {
        return attempt(
                "Locking " + name(type), () -> Optional.ofNullable(em.find(type, key, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** The same, its row made with the key and defaults if absent; two at once get the same row, one after the other. */
    <E> E lockedOrNew(Class<E> type, Object key, RowKey row) {
        return locked(type, key).orElseGet(() -> {
            attempt("Making a row of " + row.table(), () -> {
                Query insert = em.createNativeQuery(dialect.insertIfAbsent(row.table(), row.columns()));
                for (int i = 0; i < row.values().size(); i++) {
                    insert.setParameter(i + 1, row.values().get(i));
                }
                return insert.executeUpdate();
            });
            return locked(type, key).orElseThrow(() -> fail(row.table() + " lost the row just made", null));
        });
    }

    /** Makes this transaction fail. */
    StoreException fail(String message, @Nullable RuntimeException cause) {
        return keep(new StoreException(message, cause == null ? new IllegalStateException(message) : cause));
    }

    /** In pieces that fit a statement. */
    static <T> List<List<T>> chunks(Collection<? extends T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(from + CHUNK, list.size())));
        }
        return chunks;
    }

    private <E> TypedQuery<E> query(Class<E> type, String jpql, Map<String, ?> parameters) {
        TypedQuery<E> query = em.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private <T> T attempt(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException | EclipseLinkException e) {
            throw keep(Failures.translate(doing, e));
        }
    }

    private StoreException keep(StoreException thrown) {
        if (failure == null) {
            failure = thrown;
        }
        return thrown;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replace("Entity", "");
    }
}
