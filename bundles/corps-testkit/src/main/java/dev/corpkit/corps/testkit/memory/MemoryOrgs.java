package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.OrgRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record MemoryOrgs(Tables tables) implements OrgRepository {

    static final Comparator<OrgKey> ORDER = Comparator.comparing(OrgKey::appId).thenComparing(OrgKey::fullName);

    @Override
    public List<OrgKey> all() {
        return rows().map(OrgRow::key).toList();
    }

    @Override
    public List<OrgRow> ofEnterprise(String corpId) {
        return rows().filter(row -> row.corpId().equals(corpId)).toList();
    }

    private Stream<OrgRow> rows() {
        return tables.orgs.all(Tables.WHOLE).stream();
    }

    @Override
    public void lock(OrgKey org) {
        if (find(org).isEmpty()) {
            tables.orgs.put(Tables.WHOLE, OrgRow.of(org));
        }
    }

    @Override
    public void claim(OrgKey org, String corpId) {
        tables.orgs.put(Tables.WHOLE, row(org).claimedBy(corpId));
    }

    @Override
    public void readThrough(OrgKey org, String suiteId) {
        tables.orgs.put(Tables.WHOLE, row(org).readThrough(suiteId));
    }

    @Override
    public long nextRevision(OrgKey org) {
        OrgRow changed = row(org).changed();
        tables.orgs.put(Tables.WHOLE, changed);
        return changed.revision();
    }

    @Override
    public void administeredBy(OrgKey org, String memberId) {
        tables.orgs.put(Tables.WHOLE, row(org).administeredBy(memberId));
    }

    @Override
    public ErasedRows erase(OrgKey org) {
        ErasedRows erased = new ErasedRows(
                tables.depts.all(org).size(),
                tables.members.all(org).size(),
                tables.roles.all(org).size());
        Stream.of(
                        tables.depts,
                        tables.members,
                        tables.deptLinks,
                        tables.roles,
                        tables.roleMembers,
                        tables.held,
                        tables.memberEvents,
                        tables.findings,
                        tables.history,
                        tables.plans,
                        tables.runs,
                        tables.activeRuns)
                .forEach(table -> table.deleteIf(org, row -> true));
        tables.orgs.delete(Tables.WHOLE, List.of(id(org)));
        return erased;
    }

    @Override
    public Optional<OrgRow> find(OrgKey org) {
        return tables.orgs.find(Tables.WHOLE, id(org));
    }

    private OrgRow row(OrgKey org) {
        return find(org).orElseGet(() -> OrgRow.of(org));
    }

    private static RowId id(OrgKey org) {
        return new RowId(org.appId(), org.fullName());
    }
}
