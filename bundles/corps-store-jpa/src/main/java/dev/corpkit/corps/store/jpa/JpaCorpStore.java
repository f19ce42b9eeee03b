package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.jpa.crypt.KeySource;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.PoolSettings;
import dev.corpkit.corps.store.jpa.repository.JpaTransaction;
import dev.corpkit.corps.store.jpa.repository.KeyCheck;
import dev.corpkit.corps.store.jpa.repository.WriteCheck;
import dev.corpkit.corps.store.jpa.rows.EnterpriseRows;
import java.util.Optional;
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

    private final Transactions transactions;
    private final SecretBox secrets;

    private JpaCorpStore(Transactions transactions, SecretBox secrets) {
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /** Opens one with {@link PoolSettings#DEFAULT}. */
    public static JpaCorpStore open(DataSource dataSource, SecretBox secrets) {
        return open(dataSource, KeySource.given(secrets), PoolSettings.DEFAULT);
    }

    /**
     * Opens one: brings the tables to this version and checks the secret key, which is made where nothing was stored with one.
     *
     * @throws StoreException if the database cannot be reached or its tables do not fit
     * @throws WrongKeyException if the database was filled with another key, or with one that is not there
     */
    public static JpaCorpStore open(DataSource dataSource, KeySource keys, PoolSettings settings) {
        Transactions transactions = Transactions.open(dataSource, settings);
        try {
            Optional<SecretBox> previous = keys.previous();
            SecretBox key = keys.present().orElseGet(() -> newKey(transactions, keys, previous));
            SecretBox secrets = previous.map(key::after).orElse(key);
            transactions.run(session -> {
                KeyCheck.run(session, secrets);
                WriteCheck.run(session);
                return true;
            });
            return new JpaCorpStore(transactions, secrets);
        } catch (RuntimeException e) {
            transactions.close();
            throw e;
        }
    }

    /** One that is there already is not to be lost; only where the key before is known may another take its place. */
    private static SecretBox newKey(Transactions transactions, KeySource keys, Optional<SecretBox> previous) {
        if (transactions.run(KeyCheck::isSealed)) {
            SecretBox before = previous.orElseThrow(() -> WrongKeyException.lost(keys.place()));
            transactions.run(session -> {
                KeyCheck.run(session, before);
                return true;
            });
        }
        return keys.make();
    }

    /**
     * Requires that keys open what is stored here, as they must where it is copied to. Changes nothing and makes no key.
     *
     * @throws WrongKeyException if neither does, or there is none
     */
    public void requireKeys(KeySource keys) {
        Optional<SecretBox> previous = keys.previous();
        SecretBox box = keys.present()
                .map(key -> previous.map(key::after).orElse(key))
                .or(() -> previous)
                .orElseThrow(() -> WrongKeyException.lost(keys.place()));
        transactions.run(session -> {
            KeyCheck.require(session, box);
            return true;
        });
    }

    /** What the key before sealed, to be sealed with the one in use; empty while no key is rotated. */
    public Optional<Resealing> resealing() {
        return secrets.isRotating() ? Optional.of(new Resealing(transactions, secrets)) : Optional.empty();
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return transactions.run(session -> work.apply(new JpaTransaction(session, secrets)));
    }

    /**
     * Commits a write that leaves nothing behind.
     *
     * @throws StoreException if the database does not take it
     */
    public void checkWritable() {
        transactions.run(session -> {
            WriteCheck.run(session);
            return true;
        });
    }

    @Override
    public DataSource taskConnections() {
        return transactions.connections();
    }

    /** What this holds of an enterprise. */
    public EnterpriseRecords enterpriseRecords() {
        return new EnterpriseRows(transactions.connections());
    }

    @Override
    public Optional<StoreException> inWords(String doing, RuntimeException failure) {
        return Failures.ofDatabase(doing, failure);
    }

    /** Gives up all connections, for new ones; those in use when their transactions end. */
    public void evictConnections() {
        transactions.evictConnections();
    }

    /** Closes all connections; a transaction that is under way fails. */
    @Override
    public void close() {
        transactions.close();
    }
}
