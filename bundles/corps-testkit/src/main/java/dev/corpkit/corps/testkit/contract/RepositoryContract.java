package dev.corpkit.corps.testkit.contract;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Base of the contracts. Each test has organizations and suites of its own, so one database serves all. */
public abstract class RepositoryContract {

    /** Chinese, a rare character and an emoji, both outside the basic plane. */
    protected static final String NAME = "欧阳\uD842\uDFB7娜娜 \uD83D\uDE00";

    /** The greatest order WeCom gives. */
    protected static final long GREATEST_ORDER = 4_294_967_295L;

    /** An id as long as WeCom lets them be. */
    protected static final String LONG_ID = "x".repeat(64);

    private final String unique = UUID.randomUUID().toString();

    /** The organization under test. */
    protected final OrgKey org = new OrgKey("app-" + unique, "corps.A");

    /** Another one of the same app. */
    protected final OrgKey neighbour = new OrgKey("app-" + unique, "corps.B");

    /** One of the same fullName in another app. */
    protected final OrgKey namesake = new OrgKey("other-" + unique, "corps.A");

    /** The store under test; it may hold rows of other tests. */
    protected abstract CorpStore store();

    /** An id that no other test has. */
    protected final String unique(String prefix) {
        return prefix + unique;
    }

    /** In a transaction of its own. */
    protected final <T> T read(Function<StoreTransaction, T> work) {
        return store().inTransaction(work);
    }

    /** {@link #read} of rows. */
    protected final <R> List<R> list(Function<StoreTransaction, List<R>> work) {
        return store().inTransaction(work);
    }

    /** {@link #read} of a row. */
    protected final <R> Optional<R> one(Function<StoreTransaction, Optional<R>> work) {
        return store().inTransaction(work);
    }

    /** In a transaction of its own. */
    protected final void write(Consumer<StoreTransaction> work) {
        store().run(work);
    }
}
