package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What stands wrong with organizations: syncs that failed or were partial ({@code sync}), removals that wait
 * ({@code held}), empty scopes ({@code scope}), and what is stored of them, under the name of its kind in camel case. A cause
 * that several organizations have is one finding. Thread-safe; of the database alone, so each node tells the same.
 */
@Component(service = {FindingSource.class, OrganizationFindings.class})
public final class OrganizationFindings implements FindingSource {

    private final CorpStore store;
    private final InstantSource clock;

    /** On what is stored. */
    @Activate
    public OrganizationFindings(@Reference CorpStore store) {
        this(store, InstantSource.system());
    }

    /** At the time of a clock. */
    public OrganizationFindings(CorpStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
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
        return CauseFolding.fold(store.inTransaction(tx -> judge(tx, now)));
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
