package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.ScopeRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an authorization still has to do: take a newer permanent code over, erase. */
public abstract class AuthorizationDuesContract extends RepositoryContract {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00.000000001Z");

    private final String suite = unique("suite");
    private final String other = unique("other-suite");
    private final String corp = unique("ww");

    @Test
    void whatIsDueIsReadAsItWasSaved() {
        AuthorizationRow all = row(suite, "ww1", Status.CANCELLED, "next-" + "密".repeat(512), List.of("a", "b"), NOW);
        AuthorizationRow none = row(suite, "ww2", Status.ACTIVE, null, null, null);
        AuthorizationRow empty = row(suite, "ww3", Status.ACTIVE, null, List.of(), null);
        List.of(all, none, empty).forEach(this::save);

        assertThat(list(tx -> tx.authorizations().all(suite))).containsExactly(all, none, empty);

        AuthorizationRow done = row(suite, "ww1", Status.CANCELLED, null, null, null);
        save(done);
        assertThat(one(tx -> tx.authorizations().find(suite, "ww1"))).contains(done);
    }

    @Test
    void dueIsANewerCodeOrAnErasureWhoseTimeHasCome() {
        AuthorizationRow code = row(suite, "ww4", Status.ACTIVE, "next", null, null);
        AuthorizationRow erasure = row(suite, "ww2", Status.CANCELLED, null, null, NOW);
        List.of(
                        code,
                        erasure,
                        row(suite, "ww1", Status.ACTIVE, null, List.of("a"), null),
                        row(suite, "ww3", Status.CANCELLED, null, null, NOW.plusNanos(1)),
                        row(suite, "ww5", Status.CANCELLED, null, null, null),
                        row(other, "ww2", Status.CANCELLED, null, null, NOW))
                .forEach(this::save);

        assertThat(list(tx -> tx.authorizations().due(suite, NOW))).containsExactly(erasure, code);
        assertThat(list(tx -> tx.authorizations().due(suite, NOW.minusNanos(1))))
                .containsExactly(code);
    }

    @Test
    void enterprisesThatHaveNotCancelledAreNamed() {
        List.of(
                        row(suite, "ww1", Status.ACTIVE, null, null, null),
                        row(suite, "ww2", Status.SUSPENDED, null, null, null),
                        row(suite, "ww3", Status.CANCELLED, null, null, null),
                        row(other, "ww4", Status.ACTIVE, null, null, null))
                .forEach(this::save);

        assertThat(this.<Map<String, String>>read(tx -> tx.authorizations().corpNames(suite)))
                .isEqualTo(Map.of("ww1", NAME + "ww1", "ww2", NAME + "ww2"));
        assertThat(this.<Map<String, String>>read(tx -> tx.authorizations().corpNames(unique("no-suite"))))
                .isEmpty();
    }

    @Test
    void anEnterpriseIsFoundInAllSuites() {
        AuthorizationRow here = row(suite, corp, Status.ACTIVE, null, null, null);
        AuthorizationRow there = row(other, corp, Status.CANCELLED, null, null, NOW);
        List.of(here, there, row(suite, "ww1", Status.ACTIVE, null, null, null)).forEach(this::save);

        assertThat(list(tx -> tx.authorizations().ofEnterprise(corp))).containsExactly(there, here);
        assertThat(list(tx -> tx.authorizations().ofEnterprise(unique("no-corp"))))
                .isEmpty();
    }

    private void save(AuthorizationRow row) {
        write(tx -> tx.authorizations().save(row));
    }

    private static AuthorizationRow row(
            String suiteId,
            String corpId,
            Status status,
            @Nullable String next,
            @Nullable List<String> permissions,
            @Nullable Instant eraseAt) {
        return new AuthorizationRow(
                        suiteId,
                        corpId,
                        NAME + corpId,
                        status == Status.CANCELLED ? "" : "code",
                        null,
                        ScopeRow.EMPTY,
                        status,
                        null,
                        NOW,
                        NOW)
                .withCodes(status == Status.CANCELLED ? "" : "code", next)
                .withPermissions(permissions)
                .withEraseAt(eraseAt);
    }
}
