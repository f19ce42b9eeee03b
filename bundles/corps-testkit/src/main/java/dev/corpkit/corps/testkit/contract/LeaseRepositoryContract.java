package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Leases. */
public abstract class LeaseRepositoryContract extends RepositoryContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00.000000001Z");
    private final String name = unique("sync:");

    @Test
    void aFreeLeaseIsGiven() {
        Lease lease = acquire("node1").orElseThrow();

        assertThat(lease.name()).isEqualTo(name);
        assertThat(lease.holder()).isEqualTo("node1");
        assertThat(lease.until()).isEqualTo(clock.instant().plus(MINUTE));
        write(tx -> tx.leases().guard(lease));
    }

    @Test
    void aHeldLeaseIsNotGivenToAnybodyNotEvenToItsHolder() {
        assertThat(acquire("node1")).isPresent();
        clock.advance(MINUTE.minusNanos(1));

        assertThat(acquire("node2")).isEmpty();
        assertThat(acquire("node1")).isEmpty();
    }

    @Test
    void anEndedLeaseIsTakenOverAndTheFenceGrows() {
        Lease first = acquire("node1").orElseThrow();
        clock.advance(MINUTE);

        Lease second = acquire("node2").orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertStale(first);
        write(tx -> tx.leases().guard(second));
    }

    @Test
    void anEndedLeaseThatNobodyTookIsStillGood() {
        Lease lease = acquire("node1").orElseThrow();
        clock.advance(MINUTE.multipliedBy(2));

        write(tx -> tx.leases().guard(lease));
        Lease renewed = read(tx -> tx.leases().renew(lease, clock.instant(), MINUTE));

        assertThat(renewed.until()).isEqualTo(clock.instant().plus(MINUTE));
        assertThat(acquire("node2")).isEmpty();
    }

    @Test
    void endOfALeaseIsToldAlsoWhenItIsOverButNotOfOneThatWasGivenBack() {
        assertThat(this.<Optional<Instant>>read(tx -> tx.leases().find(name).map(Lease::until)))
                .isEmpty();
        Lease lease = acquire("node1").orElseThrow();
        clock.advance(MINUTE.multipliedBy(2));
        assertThat(this.<Optional<Instant>>read(tx -> tx.leases().find(name).map(Lease::until)))
                .contains(lease.until());

        Lease renewed = read(tx -> tx.leases().renew(lease, clock.instant(), MINUTE));
        assertThat(this.<Optional<Instant>>read(tx -> tx.leases().find(name).map(Lease::until)))
                .contains(renewed.until());

        write(tx -> tx.leases().release(renewed));
        assertThat(this.<Optional<Instant>>read(tx -> tx.leases().find(name).map(Lease::until)))
                .isEmpty();
    }

    @Test
    void theSameHolderAgainHasANewFence() {
        Lease first = acquire("node1").orElseThrow();
        clock.advance(MINUTE);
        Lease second = acquire("node1").orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertStale(first);
    }

    @Test
    void renewalProlongsUnderTheSameFence() {
        Lease lease = acquire("node1").orElseThrow();
        clock.advance(Duration.ofSeconds(30));

        Lease renewed = read(tx -> tx.leases().renew(lease, clock.instant(), MINUTE));
        clock.advance(Duration.ofSeconds(45));

        assertThat(renewed.fence()).isEqualTo(lease.fence());
        assertThat(acquire("node2")).isEmpty();
        write(tx -> tx.leases().guard(lease));
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceAndTheFenceGoesOn() {
        Lease first = acquire("node1").orElseThrow();
        write(tx -> tx.leases().release(first));
        assertStale(first);

        Lease second = acquire("node2").orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void releaseOfALostLeaseDoesNothing() {
        Lease first = acquire("node1").orElseThrow();
        clock.advance(MINUTE);
        Lease second = acquire("node2").orElseThrow();

        write(tx -> tx.leases().release(first));
        write(tx -> tx.leases().release(first));

        write(tx -> tx.leases().guard(second));
        assertThat(acquire("node3")).isEmpty();
    }

    @Test
    void whoeverHadALeaseThatWasTakenAwayCanNoLongerWrite() {
        Lease lease = acquire("node1").orElseThrow();

        assertThat(revoke()).isTrue();

        assertStale(lease);
        assertThat(revoke()).isFalse();
        assertThat(acquire("node2").orElseThrow().fence()).isGreaterThan(lease.fence());
    }

    @Test
    void aLeaseThatNobodyHasCannotBeTakenAway() {
        assertThat(revoke()).isFalse();
        Lease ended = acquire("node1").orElseThrow();
        clock.advance(MINUTE);

        assertThat(revoke()).isFalse();
        assertStale(ended);
    }

    @Test
    void whoHasALeaseIsToldUntilItIsGivenBack() {
        assertThat(one(tx -> tx.leases().find(name))).isEmpty();
        Lease lease = acquire("node1").orElseThrow();
        assertThat(one(tx -> tx.leases().find(name))).contains(lease);
        clock.advance(MINUTE);
        assertThat(one(tx -> tx.leases().find(name))).contains(lease);

        write(tx -> tx.leases().release(lease));
        assertThat(one(tx -> tx.leases().find(name))).isEmpty();
    }

    @Test
    void allAreFreedButThoseThatKeepAPace() {
        Lease lease = acquire("node1").orElseThrow();
        String paced = unique("paced:");
        write(tx -> tx.leases().acquire(paced, Lease.PACE, clock.instant(), MINUTE));

        write(tx -> tx.leases().releaseAll());

        assertStale(lease);
        assertThat(acquire("node2").orElseThrow().fence()).isGreaterThan(lease.fence());
        assertThat(one(tx -> tx.leases().acquire(paced, "node2", clock.instant(), MINUTE)))
                .isEmpty();
    }

    private boolean revoke() {
        return one(tx -> Optional.of(tx.leases().revoke(name, clock.instant()))).orElseThrow();
    }

    @Test
    void aLeaseNobodyEverGaveIsStale() {
        assertStale(new Lease(unique("never:"), "node1", 1, clock.instant()));
    }

    @Test
    void leasesOfOtherNamesAreFree() {
        assertThat(acquire("node1")).isPresent();

        assertThat(one(tx -> tx.leases().acquire(unique("other:"), "node2", clock.instant(), MINUTE)))
                .isPresent();
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        List<Optional<Lease>> given = Together.run(4, i -> () -> acquire("node" + i));

        assertThat(given.stream().flatMap(Optional::stream)).hasSize(1);
    }

    private Optional<Lease> acquire(String holder) {
        return one(tx -> tx.leases().acquire(name, holder, clock.instant(), MINUTE));
    }

    private void assertStale(Lease lease) {
        assertThatThrownBy(() -> write(tx -> tx.leases().guard(lease))).isInstanceOf(StaleLeaseException.class);
        assertThatThrownBy(() -> write(tx -> tx.leases().renew(lease, clock.instant(), MINUTE)))
                .isInstanceOf(StaleLeaseException.class);
    }
}
