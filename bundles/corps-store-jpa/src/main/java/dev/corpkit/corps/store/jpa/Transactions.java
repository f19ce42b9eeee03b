package dev.corpkit.corps.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.MigratedDatabase;
import dev.corpkit.corps.store.jpa.database.PoolSettings;
import dev.corpkit.corps.store.jpa.repository.JpaSession;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions on one database, each in a session. Thread-safe. */
final class Transactions implements AutoCloseable {

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final String init;
    private final EntityManagerFactory entities;
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
    private volatile boolean closed;

    private Transactions(HikariDataSource pool, Dialect dialect, PoolSettings settings) {
        this.pool = pool;
        this.dialect = dialect;
        this.init = dialect.transactionInit(settings.lockTimeout());
        this.entities = Entities.over(pool, dialect);
    }

    /**
     * On a database that can keep every name, whose tables are brought to this version.
     *
     * @throws StoreException if it cannot be reached or used
     */
    static Transactions open(DataSource dataSource, PoolSettings settings) {
        MigratedDatabase database = MigratedDatabase.open(dataSource, settings);
        try {
            return new Transactions(database.pool(), database.dialect(), settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Committed when the work returns, rolled back when it throws.
     *
     * @throws StoreException if the database fails, or if this is closed meanwhile
     */
    <T> T run(Function<JpaSession, T> work) {
        if (inTransaction.get()) {
            throw new IllegalStateException("Store transactions are not to be nested");
        }
        inTransaction.set(true);
        try {
            return commit(work);
        } catch (IllegalStateException e) {
            if (closed) {
                throw StoreException.outage("The store was closed meanwhile", "Trying again helps.", e);
            }
            throw e;
        } catch (AssertionError e) {
            Optional<StoreException> ofH2 = Failures.ofH2Itself(e);
            if (ofH2.isPresent()) {
                throw ofH2.get();
            }
            throw e;
        } finally {
            inTransaction.remove();
        }
    }

    /** This is the one place that decides it. */
    private <T> T commit(Function<JpaSession, T> work) {
        try (EntityManager em = entities.createEntityManager()) {
            em.getTransaction().begin();
            JpaSession session = new JpaSession(em, dialect);
            try {
                session.connect(init);
                T result = work.apply(session);
                session.commit();
                return result;
            } catch (RuntimeException | Error e) {
                session.rollback();
                throw e;
            }
        }
    }

    /** The pool itself. */
    DataSource connections() {
        return pool;
    }

    /** Has each connection that is not in use closed now, and each that is when it comes back. */
    void evictConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        closed = true;
        pool.close();
        entities.close();
    }
}
