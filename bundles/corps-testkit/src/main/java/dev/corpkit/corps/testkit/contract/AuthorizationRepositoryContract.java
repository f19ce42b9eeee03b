package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.ScopeRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authorizations. */
public abstract class AuthorizationRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private final String suite = unique("suite");

    @Test
    void whatWasSavedIsRead() {
        AuthorizationRow row = new AuthorizationRow(
                        suite,
                        "wx1",
                        NAME,
                        "permanent-密-code-" + "x".repeat(512),
                        "1000002",
                        new ScopeRow(List.of("2"), List.of("ZhangSan"), List.of("3")),
                        Status.SUSPENDED,
                        "WeCom answered 60011",
                        THEN,
                        THEN.plusSeconds(5))
                .withAuthMode(AuthMode.MEMBER);

        write(tx -> tx.authorizations().save(row));

        assertThat(one(tx -> tx.authorizations().find(suite, "wx1"))).contains(row);
        assertThat(one(tx -> tx.authorizations().find(suite, "wx2"))).isEmpty();
    }

    @Test
    void saveReplaces() {
        write(tx -> tx.authorizations().save(row(suite, "wx1", "first")));
        AuthorizationRow changed = new AuthorizationRow(
                suite, "wx1", "other", "second", null, ScopeRow.EMPTY, Status.CANCELLED, "cancelled", THEN, THEN);

        write(tx -> tx.authorizations().save(changed));
        assertThat(list(tx -> tx.authorizations().all(suite))).containsExactly(changed);
        write(tx -> {
            tx.authorizations().save(row(suite, "wx1", "third"));
            tx.authorizations().save(row(suite, "wx1", "fourth"));
        });

        assertThat(list(tx -> tx.authorizations().all(suite))).containsExactly(row(suite, "wx1", "fourth"));
    }

    @Test
    void suitesNeverMixAndAllAreOrderedByCorp() {
        String other = unique("other-suite");
        write(tx -> {
            tx.authorizations().save(row(suite, "wxb", "1"));
            tx.authorizations().save(row(suite, "wxa", "2"));
            tx.authorizations().save(row(suite, "wxB", "3"));
            tx.authorizations().save(row(other, "wxa", "4"));
        });

        assertThat(list(tx -> tx.authorizations().all(suite)))
                .containsExactly(row(suite, "wxB", "3"), row(suite, "wxa", "2"), row(suite, "wxb", "1"));
        assertThat(one(tx -> tx.authorizations().find(other, "wxa"))).contains(row(other, "wxa", "4"));
    }

    @Test
    void ofThoseWhoLockOneEachSavesWhatTheOneBeforeLeft() throws Exception {
        write(tx -> tx.authorizations().save(row(suite, "wx1", "")));

        Together.run(4, number -> () -> {
            for (int i = 0; i < 5; i++) {
                write(tx -> {
                    String code =
                            tx.authorizations().lock(suite, "wx1").orElseThrow().permanentCode();
                    tx.authorizations().save(row(suite, "wx1", code + number));
                });
            }
            return number;
        });

        assertThat(one(tx -> tx.authorizations().find(suite, "wx1"))
                        .orElseThrow()
                        .permanentCode())
                .hasSize(20);
        assertThat(one(tx -> tx.authorizations().lock(suite, "wx2"))).isEmpty();
    }

    private static AuthorizationRow row(String suite, String corp, String code) {
        return new AuthorizationRow(suite, corp, "Corp", code, "1", ScopeRow.EMPTY, Status.ACTIVE, null, THEN, THEN);
    }
}
