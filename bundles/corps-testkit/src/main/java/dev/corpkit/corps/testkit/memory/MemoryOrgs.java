package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.OrgRow;
import java.util.List;
import java.util.Optional;

record MemoryOrgs(Table<String, OrgRow> orgs) implements OrgRepository {

    @Override
    public List<OrgKey> all() {
        return orgs.all(Tables.WHOLE).stream().map(OrgRow::key).toList();
    }

    @Override
    public void lock(OrgKey org) {
        if (find(org).isEmpty()) {
            orgs.put(Tables.WHOLE, OrgRow.of(org));
        }
    }

    @Override
    public void claim(OrgKey org, String corpId) {
        orgs.put(Tables.WHOLE, find(org).orElseGet(() -> OrgRow.of(org)).claimedBy(corpId));
    }

    @Override
    public Optional<OrgRow> find(OrgKey org) {
        return orgs.find(Tables.WHOLE, new RowId(org.appId(), org.fullName()));
    }
}
