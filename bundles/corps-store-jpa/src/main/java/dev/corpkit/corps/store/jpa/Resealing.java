package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.repository.SealedRows;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Seals every stored secret with the key in use that the key before sealed, a batch of rows at a time, each in a transaction of
 * its own. Whoever begins once more begins at the first row and passes over what is done. For one thread.
 */
public final class Resealing {

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final SecretBox secrets;
    private final Deque<SealedRows> left = new ArrayDeque<>();
    private boolean begun;
    private Progress progress = new Progress(0, 0, 0);

    Resealing(Transactions transactions, SecretBox secrets) {
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /**
     * How far it is, in rows.
     *
     * @param rows that hold secrets
     * @param done that were looked at
     * @param lost that neither key opens; they stay as they are
     */
    public record Progress(int rows, int done, int lost) {

        /** Whether every row was looked at. */
        public boolean isOver() {
            return done == rows;
        }
    }

    /**
     * Does the next batch.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database fails; the batch is done by the next call
     */
    public Progress step() {
        if (!begun) {
            left.addAll(transactions.run(session -> SealedRows.all(session, BATCH)));
            begun = true;
            progress = new Progress(left.stream().mapToInt(SealedRows::size).sum(), 0, 0);
        }
        SealedRows batch = left.peek();
        if (batch != null) {
            int lost = transactions.run(session -> batch.reseal(session, secrets));
            left.remove();
            progress = new Progress(progress.rows(), progress.done() + batch.size(), progress.lost() + lost);
        }
        return progress;
    }
}
