package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.jpa.entity.OrgEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record JpaOrgs(JpaSession session) implements OrgRepository {

    @Override
    public List<OrgKey> all() {
        return session.read(OrgEntity.class, "select e from OrgEntity e", Map.of()).stream()
                .map(entity -> entity.toRow().key())
                .sorted(Comparator.comparing(OrgKey::appId).thenComparing(OrgKey::fullName))
                .toList();
    }

    @Override
    public Optional<OrgRow> find(OrgKey org) {
        String jpql = "select e from OrgEntity e where e.appId = :appId and e.fullName = :fullName";
        return session.read(OrgEntity.class, jpql, Map.of("appId", org.appId(), "fullName", org.fullName())).stream()
                .map(OrgEntity::toRow)
                .findFirst();
    }

    @Override
    public void lock(OrgKey org) {
        locked(org);
        session.send("Locking " + org);
    }

    @Override
    public void claim(OrgKey org, String corpId) {
        locked(org).claim(corpId);
        session.send("Claiming " + org);
    }

    private OrgEntity locked(OrgKey org) {
        return session.lockedOrNew(OrgEntity.class, new OrgEntity.Key(org.appId(), org.fullName()), RowKey.org(org));
    }
}
