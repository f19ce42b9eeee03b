package dev.corpkit.corps.qywxproxy.orphan;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.corps.api.OrphanedCorps;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementStatus.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what is stored with the elements that are there. Thread-safe. */
@Component(service = OrphanedCorps.class)
public final class OrphanedOrganizations implements OrphanedCorps {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedOrganizations.class);
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final Apps apps;
    private final CorpStore store;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** On the running apps and the store. */
    @Activate
    public OrphanedOrganizations(@Reference Apps apps, @Reference CorpStore store) {
        this(apps, store, InstantSource.system(), () -> UUID.randomUUID().toString());
    }

    OrphanedOrganizations(Apps apps, CorpStore store, InstantSource clock, Supplier<String> ids) {
        this.apps = apps;
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public boolean hasElement(String appId, String corpFullName) {
        return hasElement(new OrgKey(appId, corpFullName));
    }

    @Override
    public List<OrphanedCorp> getOrphanedCorps() {
        return store.inTransaction(tx -> tx.orgs().all().stream()
                .filter(org -> !hasElement(org))
                .map(org -> describe(tx, tx.orgs().find(org).orElse(OrgRow.of(org))))
                .toList());
    }

    /** A template is never an organization; any other element that is declared or derived may be one again. */
    private boolean hasElement(OrgKey org) {
        return apps.getApps().stream()
                .filter(app -> app.getAppId().equals(org.appId()))
                .map(App::getElements)
                .flatMap(List::stream)
                .anyMatch(status -> status.fullName().equals(org.fullName()) && status.state() != State.TEMPLATE);
    }

    private OrphanedCorp describe(StoreTransaction tx, OrgRow org) {
        List<MemberRow> members = tx.members().all(org.key());
        List<HeldRow> held =
                tx.held().all(org.key()).stream().filter(row -> !row.rejected()).toList();
        int active = (int) members.stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .count();
        return new OrphanedCorp(
                org.key().appId(),
                org.key().fullName(),
                org.corpId(),
                tx.depts().all(org.key()).size(),
                active,
                members.size() - active,
                held.size(),
                held.isEmpty() ? null : held.get(0).planId(),
                tx.runs().newestSync(org.key()).map(RunRow::report).orElse(null),
                successor(tx, org));
    }

    /** The one that is there for its enterprise; where that goes, an organization that was derived comes back (decision 20). */
    private @Nullable String successor(StoreTransaction tx, OrgRow gone) {
        return gone.corpId().isEmpty()
                ? null
                : tx.orgs().ofEnterprise(gone.corpId()).stream()
                        .map(OrgRow::key)
                        .filter(other -> other.appId().equals(gone.key().appId()) && hasElement(other))
                        .map(OrgKey::fullName)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Map<String, Object> exportCorp(String appId, String corpFullName) {
        OrgKey org = new OrgKey(appId, corpFullName);
        return store.inTransaction(tx -> ExportedData.of(tx, require(tx, org), clock.instant()));
    }

    @Override
    public OrphanedCorp eraseCorp(String appId, String corpFullName) {
        OrgKey org = new OrgKey(appId, corpFullName);
        return store.inTransaction(tx -> {
            OrgRow row = require(tx, org);
            Lease lease = tx.leases()
                    .acquire(Lease.syncOf(org), "erase/" + ids.get(), clock.instant(), LENGTH)
                    .orElseThrow(() -> new CorpException("The organization " + org
                            + " is being synced or erased right now; nothing was erased. Try again in two minutes"));
            OrphanedCorp gone = describe(tx, row);
            erase(tx, row);
            tx.leases().release(lease);
            return gone;
        });
    }

    private void erase(StoreTransaction tx, OrgRow org) {
        ErasedRows rows = tx.orgs().erase(org.key());
        boolean last =
                !org.corpId().isEmpty() && tx.orgs().ofEnterprise(org.corpId()).isEmpty();
        int users = last ? tx.users().erase(org.corpId()) : 0;
        tx.erasures()
                .insert(new ErasureRow(
                        org.suiteId(),
                        org.corpId(),
                        ErasureRow.Cause.COMMAND,
                        clock.instant(),
                        List.of(org.key().toString()),
                        rows.depts(),
                        rows.members(),
                        rows.roles()));
        LOG.info(
                "Erased without element org={} corp={} depts={} members={} roles={} users={}",
                org.key(),
                org.corpId(),
                rows.depts(),
                rows.members(),
                rows.roles(),
                users);
    }

    private OrgRow require(StoreTransaction tx, OrgKey org) {
        if (hasElement(org)) {
            throw new CorpArgumentException("The app " + org.appId() + " has an element " + org.fullName()
                    + ": only the data of an organization without element is exported or erased so. Remove the element"
                    + " first, or let its enterprise cancel; an element that is not loaded is in corps:problems");
        }
        return tx.orgs()
                .find(org)
                .orElseThrow(() -> new CorpArgumentException(
                        "There is no data of an organization " + org + ": those without element are in corps:orphans"));
    }
}
