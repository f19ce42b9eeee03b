package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.auths.qywxproxy.outage.OwedReading;
import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TokenKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what is here of enterprises that took their authorization back, once that is due (contract row C20). An organization goes
 * in one transaction, the rest in a last one with the record, so that what a crash interrupts is done at the next look. Thread-safe.
 */
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final Seldom logging;

    /** Of a suite. */
    public Erasures(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.logging = new Seldom(clock, Duration.ofMinutes(1));
    }

    /** Whether the data of that enterprise is to be gone by now. */
    boolean isDue(AuthorizationRow authorization) {
        return authorization.status() == Status.CANCELLED
                && authorization.eraseAt() != null
                && !authorization.eraseAt().isAfter(clock.instant());
    }

    /** Erases all that is due; a failure at one enterprise is thrown once the others are done. */
    public void eraseDue() {
        List<RuntimeException> failures = new ArrayList<>();
        store.inTransaction(tx -> tx.authorizations().due(suiteId, clock.instant())).stream()
                .filter(this::isDue)
                .forEach(row -> {
                    try {
                        erase(row.corpId());
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                });
        failures.stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }

    /** Erases an enterprise that is due, unless one of its organizations is being synced: then it stays due. */
    void erase(String corpId) {
        List<OrgKey> orgs = store.inTransaction(tx -> orgs(tx, corpId));
        Optional<SyncLeases> free = SyncLeases.take(store, clock, orgs);
        if (free.isEmpty()) {
            if (logging.mayHappen()) {
                LOG.info("Erasure waits for a running sync suite={} corp={}", suiteId, corpId);
            }
            return;
        }
        try (SyncLeases leases = free.get()) {
            erase(corpId, leases);
        }
    }

    private void erase(String corpId, SyncLeases leases) {
        Tally tally = Tally.NOTHING;
        for (OrgKey org : leases.all().keySet()) {
            tally = tally.and(store.inTransaction(
                    tx -> eraseOrg(tx, corpId, org, leases.all().get(org))));
        }
        Tally erased = tally;
        Optional<Tally> all = store.inTransaction(tx -> eraseRest(tx, corpId, erased));
        all.ifPresentOrElse(
                gone -> LOG.info(
                        "Erased suite={} corp={} orgs={} depts={} members={} roles={} users={} callbacks={}",
                        suiteId,
                        corpId,
                        gone.orgs().size(),
                        gone.depts(),
                        gone.members(),
                        gone.roles(),
                        gone.users(),
                        gone.callbacks()),
                () -> LOG.info(
                        "Not erased, since it has authorized again or was being synced suite={} corp={}",
                        suiteId,
                        corpId));
    }

    private Tally eraseOrg(StoreTransaction tx, String corpId, OrgKey org, Lease lease) {
        tx.leases().guard(lease);
        boolean stillOurs = due(tx, corpId).isPresent() && orgs(tx, corpId).contains(org);
        return stillOurs ? Tally.of(org, tx.orgs().erase(org)) : Tally.NOTHING;
    }

    private Optional<Tally> eraseRest(StoreTransaction tx, String corpId, Tally orgs) {
        // A first run that began before the cancellation may have brought in an organization since: then it stays due.
        return due(tx, corpId).filter(row -> orgs(tx, corpId).isEmpty()).map(authorization -> {
            int users = tx.orgs().ofEnterprise(corpId).isEmpty() ? tx.users().erase(corpId) : 0;
            tx.tokens().delete(TokenKey.corp(suiteId, corpId));
            tx.corpCodes().delete(suiteId, corpId);
            tx.loginCodes().erase(suiteId, corpId);
            tx.callbacks().forget(suiteId, corpId);
            int callbacks = tx.callbacks().deleteLane(new CallbackLane(suiteId, corpId))
                    + tx.callbacks().deleteLane(OwedReading.lane(suiteId, corpId));
            tx.erasures()
                    .insert(new ErasureRow(
                            suiteId,
                            corpId,
                            ErasureRow.Cause.CANCELLATION,
                            clock.instant(),
                            orgs.orgs(),
                            orgs.depts(),
                            orgs.members(),
                            orgs.roles()));
            tx.authorizations().save(erased(authorization));
            return orgs.with(users, callbacks);
        });
    }

    /** Held until the transaction ends: an authorization that comes anew meanwhile waits, and is not overwritten. */
    private Optional<AuthorizationRow> due(StoreTransaction tx, String corpId) {
        return tx.authorizations().lock(suiteId, corpId).filter(this::isDue);
    }

    /** Those read through this suite; those of unknown suite too, unless they may be another's. */
    private List<OrgKey> orgs(StoreTransaction tx, String corpId) {
        boolean another = tx.authorizations().ofEnterprise(corpId).stream()
                .anyMatch(row -> !row.suiteId().equals(suiteId) && row.status() != Status.CANCELLED);
        return tx.orgs().ofEnterprise(corpId).stream()
                .filter(org -> org.suiteId().equals(suiteId) || (org.suiteId().isEmpty() && !another))
                .map(OrgRow::key)
                .toList();
    }

    /** That it cancelled, and when; the scope names members. */
    private AuthorizationRow erased(AuthorizationRow row) {
        return row.withScope(ScopeRow.EMPTY)
                .withPermissions(null)
                .withEraseAt(null)
                .withTimes(row.authorizedAt(), clock.instant());
    }
}
