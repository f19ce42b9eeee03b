package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import java.util.List;

record MemoryOrgs(Table<String, OrgKey> orgs) implements OrgRepository {

    @Override
    public List<OrgKey> all() {
        return orgs.all(Tables.WHOLE);
    }

    @Override
    public void lock(OrgKey org) {
        if (orgs.find(Tables.WHOLE, new RowId(org.appId(), org.fullName())).isEmpty()) {
            orgs.put(Tables.WHOLE, org);
        }
    }
}
