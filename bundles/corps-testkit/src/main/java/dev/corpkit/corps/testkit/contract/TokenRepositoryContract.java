package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Cached tokens. */
public abstract class TokenRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private final TokenKey suite = TokenKey.suite(unique("suite"));
    private final TokenKey corp = TokenKey.corp(unique("suite"), "wx1");

    @Test
    void whatWasSavedIsRead() {
        write(tx -> {
            tx.tokens().save(row(suite, "suite token", 1));
            tx.tokens().save(row(corp, "corp token", Long.MAX_VALUE));
        });

        assertThat(one(tx -> tx.tokens().find(suite))).contains(row(suite, "suite token", 1));
        assertThat(one(tx -> tx.tokens().find(corp))).contains(row(corp, "corp token", Long.MAX_VALUE));
        assertThat(one(tx -> tx.tokens().find(TokenKey.corp(suite.suiteId(), "WX1"))))
                .isEmpty();
    }

    @Test
    void saveReplaces() {
        write(tx -> tx.tokens().save(row(corp, "one", 1)));
        write(tx -> tx.tokens().save(row(corp, "two", 2)));

        assertThat(one(tx -> tx.tokens().find(corp))).contains(row(corp, "two", 2));
    }

    @Test
    void deleteForgetsOne() {
        write(tx -> {
            tx.tokens().save(row(suite, "suite token", 1));
            tx.tokens().save(row(corp, "corp token", 1));
        });

        write(tx -> {
            tx.tokens().delete(corp);
            tx.tokens().delete(TokenKey.corp(suite.suiteId(), "unknown"));
        });

        assertThat(one(tx -> tx.tokens().find(corp))).isEmpty();
        assertThat(one(tx -> tx.tokens().find(suite))).isPresent();
    }

    private static TokenRow row(TokenKey key, String token, long version) {
        return new TokenRow(key, token, version, THEN, THEN.plusSeconds(7200));
    }
}
