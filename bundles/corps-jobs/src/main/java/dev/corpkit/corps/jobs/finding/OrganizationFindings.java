package dev.corpkit.corps.jobs.finding;

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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What stands wrong with organizations: syncs that failed or were partial ({@code sync}), removals that wait
 * ({@code held}), empty scopes ({@code scope}), and what is stored of them, under the name of its kind in camel case. A cause
 * that several organizations have is one finding. What is wrong comes from the database and is the same on each node; what is
 * stored of an organization that this node has not loaded is a notice. Thread-safe.
 */
@Component(service = {FindingSource.class, OrganizationFindings.class})
public final class OrganizationFindings implements FindingSource {

    /** After a start elements load, so until then none counts as gone. */
    private static final Duration LOADING = Duration.ofMinutes(2);

    private final LiveElements elements = new LiveElements();
    private final CorpStore store;
    private final InstantSource clock;
    private final Instant startedAt;

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

    /** Counts an organization as loaded; for Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "unloaded")
    public void loaded(QywxProxyCorp corp) {
        elements.add(corp);
    }

    /** Counts it as loaded no longer; for Declarative Services. */
    public void unloaded(QywxProxyCorp corp) {
        elements.remove(corp);
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
        Predicate<OrgKey> gone = gone(now);
        return CauseFolding.fold(store.inTransaction(tx -> judge(tx, now)).stream()
                .map(found -> gone.test(found.org()) ? found.withoutElement() : found)
                .toList());
    }

    /** Where no organization at all is loaded something else is wrong, and said elsewhere. */
    private Predicate<OrgKey> gone(Instant now) {
        Set<OrgKey> loaded = elements.corps().stream()
                .map(corp -> new OrgKey(corp.getAppId(), corp.getCorpFullName()))
                .collect(Collectors.toSet());
        boolean known = !loaded.isEmpty() && !now.isBefore(startedAt.plus(LOADING));
        return org -> known && !loaded.contains(org);
    }

    /** Those of some kinds. */
    public List<Finding> of(Set<String> kinds) {
        return findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }

    private static List<OrgFinding> judge(StoreTransaction tx, Instant now) {
        List<OrgFinding> found = new ArrayList<>();
        Map<OrgKey, List<FindingRow>> stored = tx.findings().all();
        Map<OrgKey, RunRow> newest = tx.runs().newestSyncs();
        for (OrgKey org : tx.orgs().all()) {
            List<FindingRow> rows = stored.getOrDefault(org, List.of());
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
                row.cause(),
                row.remedy(),
                row.since(),
                row.count());
    }
}
