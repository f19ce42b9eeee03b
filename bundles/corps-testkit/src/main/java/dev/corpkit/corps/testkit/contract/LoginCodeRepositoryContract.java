package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.LoginCodeRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Login codes. */
public abstract class LoginCodeRepositoryContract extends RepositoryContract {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    /** Before the codes of all other tests expire: they share the database. */
    private static final Instant LONG_AGO = Instant.parse("1985-01-01T00:00:00Z");

    private final String suite = unique("suite");
    private final String digest = unique("digest");

    @Test
    void aCodeIsTakenOnce() {
        LoginCodeRow code = insert(digest, NOW.plusNanos(1));

        assertThat(take(suite)).contains(code);
        assertThat(take(suite)).isEmpty();
    }

    @Test
    void ofSeveralThatTakeItAtOnceOneGetsIt() throws Exception {
        LoginCodeRow code = insert(digest, NOW.plusSeconds(60));

        List<Optional<LoginCodeRow>> taken = Together.run(4, i -> () -> take(suite));

        assertThat(taken.stream().flatMap(Optional::stream)).containsExactly(code);
    }

    @Test
    void anotherSuiteDoesNotGetIt() {
        LoginCodeRow code = insert(digest, NOW.plusSeconds(60));

        assertThat(take(unique("other-suite"))).isEmpty();
        assertThat(one(tx -> tx.loginCodes().take(suite, digest.toUpperCase(Locale.ROOT), NOW)))
                .isEmpty();
        assertThat(take(suite)).contains(code);
    }

    @Test
    void anExpiredOneIsNotGiven() {
        insert(digest, NOW);

        assertThat(take(suite)).isEmpty();
    }

    @Test
    void expiredOnesAreDeleted() {
        LoginCodeRow kept = insert(unique("kept"), LONG_AGO.plusNanos(1));
        insert(unique("gone"), LONG_AGO);
        insert(digest, LONG_AGO.minusSeconds(1));

        assertThat(this.<Integer>read(tx -> tx.loginCodes().deleteExpired(LONG_AGO)))
                .isEqualTo(2);

        assertThat(one(tx -> tx.loginCodes().take(suite, digest, LONG_AGO.minusSeconds(9))))
                .isEmpty();
        assertThat(one(tx -> tx.loginCodes().take(suite, kept.digest(), LONG_AGO)))
                .contains(kept);
    }

    @Test
    void thoseOfAnEnterpriseAreErasedAndNoOthers() {
        LoginCodeRow kept = insert(unique("kept"), "wwOther", NOW.plusSeconds(60));
        insert(digest, "ww1", NOW.plusSeconds(60));

        assertThat(this.<Integer>read(tx -> tx.loginCodes().erase(unique("other-suite"), "ww1")))
                .isZero();
        assertThat(this.<Integer>read(tx -> tx.loginCodes().erase(suite, "ww1")))
                .isEqualTo(1);

        assertThat(take(suite)).isEmpty();
        assertThat(one(tx -> tx.loginCodes().take(suite, kept.digest(), NOW))).contains(kept);
    }

    private Optional<LoginCodeRow> take(String suiteId) {
        return one(tx -> tx.loginCodes().take(suiteId, digest, NOW));
    }

    private LoginCodeRow insert(String itsDigest, Instant expiresAt) {
        return insert(itsDigest, "ww1", expiresAt);
    }

    private LoginCodeRow insert(String itsDigest, String corpId, Instant expiresAt) {
        LoginCodeRow code = new LoginCodeRow(itsDigest, suite, corpId, "ZhangSan", "u1", expiresAt);
        write(tx -> tx.loginCodes().insert(code));
        return code;
    }
}
