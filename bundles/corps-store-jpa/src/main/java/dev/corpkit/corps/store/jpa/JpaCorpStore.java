package dev.corpkit.corps.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Pool;
import dev.corpkit.corps.store.jpa.database.Schema;
import dev.corpkit.corps.store.jpa.repository.JpaSession;
import dev.corpkit.corps.store.jpa.repository.JpaTransaction;
import dev.corpkit.corps.store.jpa.repository.KeyCheck;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The store over H2, PostgreSQL or MariaDB.
 *
 * <pre>{@code
 * try (JpaCorpStore store = JpaCorpStore.open(dataSource, SecretBox.ofBase64(key))) {
 *     store.run(tx -> ...);
 * }
 * }</pre>
 */
public final class JpaCorpStore implements CorpStore, TaskDatabase, AutoCloseable {

    /** Connections at most, unless told otherwise. */
    public static final int POOL_SIZE = 10;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final SecretBox secrets;
    private final EntityManagerFactory entities;
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

    private JpaCorpStore(HikariDataSource pool, Dialect dialect, SecretBox secrets) {
        this.pool = pool;
        this.dialect = dialect;
        this.secrets = secrets;
        this.entities = Entities.over(pool, dialect);
    }

    /** Opens one with {@value #POOL_SIZE} connections at most. */
    public static JpaCorpStore open(DataSource dataSource, SecretBox secrets) {
        return open(dataSource, secrets, POOL_SIZE);
    }

    /**
     * Opens one: brings the tables to this version and checks the secret key.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database cannot be reached or its tables do not fit
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if the database was filled with another key
     */
    public static JpaCorpStore open(DataSource dataSource, SecretBox secrets, int poolSize) {
        Dialect dialect = Pool.dialect(dataSource);
        HikariDataSource pool = Pool.open(dataSource, dialect, poolSize);
        try {
            new Schema(pool, dialect).migrate();
            JpaCorpStore store = new JpaCorpStore(pool, dialect, secrets);
            store.checkKey();
            return store;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private void checkKey() {
        try {
            inSession(session -> {
                KeyCheck.run(session, secrets);
                return true;
            });
        } catch (RuntimeException e) {
            entities.close();
            throw e;
        }
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return inSession(session -> work.apply(new JpaTransaction(session, secrets)));
    }

    /** Committed when the work returns, rolled back when it throws: this is the one place that decides it. */
    private <T> T inSession(Function<JpaSession, T> work) {
        if (inTransaction.get()) {
            throw new IllegalStateException("Store transactions are not to be nested");
        }
        inTransaction.set(true);
        try (EntityManager em = entities.createEntityManager()) {
            em.getTransaction().begin();
            JpaSession session = new JpaSession(em, dialect);
            try {
                session.connect();
                T result = work.apply(session);
                session.commit();
                return result;
            } catch (RuntimeException | Error e) {
                session.rollback();
                throw e;
            }
        } finally {
            inTransaction.remove();
        }
    }

    @Override
    public DataSource taskConnections() {
        return pool;
    }

    /** Closes all connections. */
    @Override
    public void close() {
        entities.close();
        pool.close();
    }
}
