package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.api.OrphanedCorps;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What stands wrong with organizations: syncs that failed or were partial ({@code sync}), removals that wait
 * ({@code held}), empty scopes ({@code scope}), enterprises that have not authorized the suite ({@code notAuthorized}), and what is
 * stored of them, under the name of its kind in camel case. A cause that several organizations have is one finding. What is wrong
 * comes from the database and is the same on each node; what is stored of an organization that has no element on this node is a
 * notice, and that there are such is one, too ({@code withoutElement}). Thread-safe.
 */
@Component(service = {FindingSource.class, OrganizationFindings.class})
public final class OrganizationFindings implements FindingSource {

    private final LiveElements elements = new LiveElements();
    private final CorpStore store;
    private final InstantSource clock;
    private final Instant startedAt;
    private final Set<OrgKey> left = ConcurrentHashMap.newKeySet();
    private final OrganizationsWithoutElement withoutElement = new OrganizationsWithoutElement();

    /** Absent while no element of an organization can be loaded: then none counts as gone. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable OrphanedCorps orphans;

    /** On what is stored. */
    @Activate
    public OrganizationFindings(@Reference CorpStore store) {
        this(store, InstantSource.system());
    }

    /** At the time of a clock. */
    public OrganizationFindings(CorpStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** With what knows which elements are here. */
    OrganizationFindings with(OrphanedCorps known) {
        orphans = known;
        return this;
    }

    /** Counts an organization as loaded; for Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "unloaded")
    public void loaded(QywxProxyCorp corp) {
        elements.add(corp);
        left.remove(key(corp));
    }

    /** Counts it as loaded no longer; for Declarative Services. */
    public void unloaded(QywxProxyCorp corp) {
        elements.remove(corp);
        left.add(key(corp));
    }

    @Override
    public String about() {
        return "organizations";
    }

    /**
     * All of them.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database does not answer
     */
    @Override
    public List<Finding> findings() {
        Instant now = clock.instant();
        List<QywxProxyCorp> corps = elements.corps();
        Set<OrgKey> tried = new HashSet<>();
        List<OrgKey> stored = new ArrayList<>();
        List<OrgFinding> judged = store.inTransaction(tx -> {
            Map<OrgKey, RunRow> newest = tx.runs().judgedSyncs();
            tried.addAll(newest.keySet());
            stored.addAll(tx.orgs().all());
            return judge(tx, stored, newest, now);
        });
        LoadedOrganizations placing = placing(corps, now);
        Stream<Finding> folded =
                CauseFolding.fold(judged.stream().map(placing::placed).toList()).stream();
        List<OrgKey> without = stored.stream().filter(placing::isWithoutElement).toList();
        return Stream.of(
                        folded,
                        UnauthorizedOrganizations.among(corps, tried),
                        withoutElement.finding(without, now).stream())
                .flatMap(each -> each)
                .toList();
    }

    private LoadedOrganizations placing(List<QywxProxyCorp> corps, Instant now) {
        Set<OrgKey> loaded = corps.stream().map(OrganizationFindings::key).collect(Collectors.toSet());
        return new LoadedOrganizations(
                loaded, Set.copyOf(left), orphans, LoadedOrganizations.isStarting(startedAt, now));
    }

    private static OrgKey key(QywxProxyCorp corp) {
        return new OrgKey(corp.getAppId(), corp.getCorpFullName());
    }

    /** Those of some kinds. */
    public List<Finding> of(Set<String> kinds) {
        return findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }

    private static List<OrgFinding> judge(
            StoreTransaction tx, List<OrgKey> orgs, Map<OrgKey, RunRow> newest, Instant now) {
        List<OrgFinding> found = new ArrayList<>();
        Map<OrgKey, List<FindingRow>> kept = tx.findings().all();
        for (OrgKey org : orgs) {
            List<FindingRow> rows = kept.getOrDefault(org, List.of());
            Optional<SyncJudgement> syncs =
                    Optional.ofNullable(newest.get(org)).map(run -> new SyncJudgement(tx, org, run.report(), rows));
            Optional<OrgFinding> sync = syncs.flatMap(SyncJudgement::judge);
            boolean gapsTold = sync.isPresent() && syncs.get().tellsGaps();
            sync.ifPresent(found::add);
            String corpId = tx.orgs().find(org).map(OrgRow::corpId).orElse("");
            rows.stream()
                    .filter(row -> !gapsTold || row.kind() != FindingRow.Kind.GAP)
                    .map(row -> stored(tx, org, row.naming(org, corpId), now))
                    .forEach(found::add);
        }
        tx.held().waiting().forEach(held -> found.add(new HeldJudgement(tx, held, now).judge()));
        return found;
    }

    private static OrgFinding stored(StoreTransaction tx, OrgKey org, FindingRow row, Instant now) {
        if (row.kind() == FindingRow.Kind.SCOPE) {
            return new ScopeJudgement(tx, org, row, now).judge();
        }
        return new OrgFinding(
                org,
                row.kind().word(),
                row.kind() == FindingRow.Kind.ODD_ANSWER ? Urgency.NOTICE : Urgency.WARNING,
                row.place(),
                "",
                row.cause(),
                row.remedy(),
                row.since(),
                row.count());
    }
}
