package dev.corpkit.auths.qywxproxy.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.outage.OwedReading;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.MemberBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C20")
class ErasuresTest {

    private static final String SUITE = "dkSUITE";
    private static final String OTHER_SUITE = "dkOTHER";
    private static final String GONE = "wpGONE";
    private static final String STAYS = "wpSTAYS";
    private static final OrgKey OURS = new OrgKey("demo", "corps.Gone");
    private static final OrgKey UNTOLD = new OrgKey("demo", "corps.Untold");
    private static final OrgKey THEIRS = new OrgKey("demo", "corps.Theirs");
    private static final OrgKey NEIGHBOUR = new OrgKey("demo", "corps.Stays");

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Erasures erasures = new Erasures(SUITE, store, clock);

    @Test
    void thisEnterpriseIsErasedAndNothingElse() {
        org(OURS, GONE, SUITE);
        org(NEIGHBOUR, STAYS, SUITE);
        enterprise(GONE);
        enterprise(STAYS);
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());
        authorization(SUITE, STAYS, Status.ACTIVE, null);

        try (LogWatcher log = LogWatcher.start()) {
            erasures.eraseDue();
            log.assertLogged("Erased suite=" + SUITE + " corp=" + GONE + " orgs=1 depts=0 members=1 roles=0 users=1");
            log.assertNone("zhangsan");
        }

        assertErased(OURS);
        assertThat(traces(GONE)).isZero();
        assertThat(members(NEIGHBOUR)).isEqualTo(1);
        assertThat(traces(STAYS)).isEqualTo(5);
        List<ErasureRow> records = store.inTransaction(tx -> tx.erasures().all(SUITE));
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.corpId()).isEqualTo(GONE);
            assertThat(record.erasedAt()).isEqualTo(clock.instant());
            assertThat(record.orgs()).containsExactly(OURS.toString());
            assertThat(record.members()).isEqualTo(1);
        });
        assertThat(authorization().eraseAt()).isNull();
        assertThat(authorization().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void whatAnotherSuiteReadsStaysAndSoDoItsPersons() {
        org(OURS, GONE, SUITE);
        org(THEIRS, GONE, OTHER_SUITE);
        org(UNTOLD, GONE, "");
        enterprise(GONE);
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());
        authorization(OTHER_SUITE, GONE, Status.ACTIVE, null);

        erasures.eraseDue();

        assertErased(OURS);
        assertThat(members(THEIRS)).isEqualTo(1);
        assertThat(members(UNTOLD)).isEqualTo(1);
        int users = store.inTransaction(tx -> tx.users().erase(GONE));
        assertThat(users).isEqualTo(1);
    }

    @Test
    void anOrganizationOfUnknownSuiteGoesWhereNoOtherSuiteIsAuthorized() {
        org(UNTOLD, GONE, "");
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());
        authorization(OTHER_SUITE, GONE, Status.CANCELLED, null);

        erasures.eraseDue();

        assertErased(UNTOLD);
    }

    @Test
    @Tag("G5")
    void anErasureWaitsForARunningSyncAndTakesNoLeaseMeanwhile() {
        org(OURS, GONE, SUITE);
        org(UNTOLD, GONE, "");
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());
        Lease running = store.inTransaction(
                        tx -> tx.leases().acquire("sync:" + UNTOLD, "node/run", clock.instant(), Duration.ofMinutes(2)))
                .orElseThrow();

        erasures.eraseDue();

        assertThat(members(OURS)).isEqualTo(1);
        assertThat(members(UNTOLD)).isEqualTo(1);
        assertThat(isFree(OURS)).isTrue();
        store.run(tx -> tx.leases().release(running));
        new Erasures(SUITE, store, clock).eraseDue();
        assertErased(OURS);
        assertErased(UNTOLD);
        assertThat(isFree(UNTOLD)).isTrue();
    }

    @Test
    void whatIsNotDueIsNotErased() {
        org(OURS, GONE, SUITE);
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant().plusSeconds(1));
        erasures.eraseDue();
        erasures.erase(GONE);
        assertThat(members(OURS)).isEqualTo(1);

        authorization(SUITE, GONE, Status.ACTIVE, null);
        clock.advance(Duration.ofDays(1));
        erasures.eraseDue();
        erasures.erase(GONE);
        assertThat(members(OURS)).isEqualTo(1);
    }

    @Test
    @Tag("A6")
    void whatIsErasedIsDecidedByAnAuthorizationThatNobodyElseCanChangeMeanwhile() {
        org(OURS, GONE, SUITE);
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());

        new Erasures(SUITE, new LocksFirst(store), clock).eraseDue();

        assertErased(OURS);
        assertThat(authorization().eraseAt()).isNull();
    }

    @Test
    void anOrganizationThatComesDuringAnErasureIsErasedByTheNext() {
        authorization(SUITE, GONE, Status.CANCELLED, clock.instant());
        int[] transactions = {0};
        CorpStore late = new CorpStore() {
            @Override
            public <T> T inTransaction(Function<StoreTransaction, T> work) {
                if (transactions[0]++ == 2) {
                    org(OURS, GONE, SUITE);
                }
                return store.inTransaction(work);
            }
        };

        new Erasures(SUITE, late, clock).eraseDue();

        assertThat(members(OURS)).isEqualTo(1);
        assertThat(authorization().eraseAt()).isNotNull();
        erasures.eraseDue();
        assertErased(OURS);
        assertThat(authorization().eraseAt()).isNull();
    }

    private boolean isFree(OrgKey org) {
        return store.inTransaction(
                        tx -> tx.leases().acquire("sync:" + org, "asking", clock.instant(), Duration.ofMillis(0)))
                .isPresent();
    }

    private void assertErased(OrgKey org) {
        assertThat(members(org)).isZero();
        Optional<OrgRow> row = store.inTransaction(tx -> tx.orgs().find(org));
        assertThat(row).isEmpty();
    }

    private int members(OrgKey org) {
        return store.inTransaction(tx -> tx.members().all(org)).size();
    }

    private void org(OrgKey org, String corpId, String suiteId) {
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            if (!suiteId.isEmpty()) {
                tx.orgs().readThrough(org, suiteId);
            }
            tx.members().insert(org, List.of(MemberBuilder.member("zhangsan").row()));
        });
    }

    /** A person, a token, a code, a callback, and what an outage owes it. */
    private void enterprise(String corpId) {
        Instant now = clock.instant();
        store.run(tx -> {
            tx.users().resolve(corpId, List.of("zhangsan"), id -> "u1");
            tx.tokens().save(new TokenRow(TokenKey.corp(SUITE, corpId), "TOKEN", 1, now, now));
            tx.corpCodes().set(SUITE, corpId, "code-" + corpId);
            tx.callbacks().insert(CallbackRow.arrived(SUITE, corpId, "k", "<xml/>", "d" + corpId, now, now));
            String owed = OwedReading.lane(SUITE, corpId).corpId();
            tx.callbacks().insert(CallbackRow.arrived(SUITE, owed, "k", "<xml/>", "o" + corpId, now, now));
        });
    }

    private int traces(String corpId) {
        return store.inTransaction(tx -> tx.users().erase(corpId)
                + (tx.tokens().find(TokenKey.corp(SUITE, corpId)).isPresent() ? 1 : 0)
                + (tx.corpCodes().code(SUITE, corpId).isPresent() ? 1 : 0)
                + (int) tx.callbacks().newest(SUITE, 9).stream()
                        .filter(row -> row.corpId().endsWith(corpId))
                        .count());
    }

    private AuthorizationRow authorization() {
        return store.inTransaction(tx -> tx.authorizations().find(SUITE, GONE)).orElseThrow();
    }

    private void authorization(String suiteId, String corpId, Status status, @Nullable Instant eraseAt) {
        Instant now = clock.instant();
        store.run(tx -> tx.authorizations()
                .save(new AuthorizationRow(suiteId, corpId, corpId, "", "7", ScopeRow.EMPTY, status, null, now, now)
                        .withEraseAt(eraseAt)));
    }
}
