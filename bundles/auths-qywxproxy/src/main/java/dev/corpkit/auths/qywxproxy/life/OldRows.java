package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.CorpStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Deletes what nobody needs any more: settled callbacks after a while, expired login codes. A batch a transaction. */
public final class OldRows {

    private static final int BATCH = 500;

    /** Kinds of which what was given up stays until it is settled. */
    private static final Set<String> NEVER_LOST = Set.of(UnconfirmedCancellations.KIND);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CorpStore store;
    private final InstantSource clock;
    private final Duration keep;
    private final Seldom looking;

    /**
     * Deletes.
     *
     * @param keep how long settled callbacks are kept
     */
    public OldRows(CorpStore store, InstantSource clock, Duration keep) {
        this.store = store;
        this.clock = clock;
        this.keep = keep;
        this.looking = new Seldom(clock, PAUSE);
    }

    /** Once a minute; more calls do nothing. */
    public void delete() {
        if (looking.mayHappen()) {
            int deleted = BATCH;
            while (deleted == BATCH) {
                deleted = store.inTransaction(
                        tx -> tx.callbacks().deleteSettled(clock.instant().minus(keep), NEVER_LOST, BATCH));
            }
            store.run(tx -> tx.loginCodes().deleteExpired(clock.instant()));
        }
    }
}
