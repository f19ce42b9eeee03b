package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.jpa.entity.DeptEntity;
import dev.corpkit.corps.store.jpa.entity.DeptLinkEntity;
import dev.corpkit.corps.store.jpa.entity.HeldEntity;
import dev.corpkit.corps.store.jpa.entity.MemberEntity;
import dev.corpkit.corps.store.jpa.entity.OrgEntity;
import dev.corpkit.corps.store.jpa.entity.RoleEntity;
import dev.corpkit.corps.store.jpa.entity.RoleMemberEntity;
import dev.corpkit.corps.store.jpa.entity.RunEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

record JpaOrgs(JpaSession session) implements OrgRepository {

    private static final String OF_ORG = " where e.appId = :appId and e.fullName = :fullName";

    @Override
    public List<OrgKey> all() {
        return rows("select e from OrgEntity e", Map.of()).map(OrgRow::key).toList();
    }

    @Override
    public Optional<OrgRow> find(OrgKey org) {
        return rows("select e from OrgEntity e" + OF_ORG, parameters(org)).findFirst();
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

    @Override
    public void readThrough(OrgKey org, String suiteId) {
        locked(org).readThrough(suiteId);
        session.send("Noting the suite of " + org);
    }

    @Override
    public List<OrgRow> ofEnterprise(String corpId) {
        return rows("select e from OrgEntity e where e.corpId = :corpId", Map.of("corpId", corpId))
                .toList();
    }

    @Override
    public ErasedRows erase(OrgKey org) {
        lock(org);
        ErasedRows erased = new ErasedRows(
                delete(org, DeptEntity.class), delete(org, MemberEntity.class), delete(org, RoleEntity.class));
        Stream.of(DeptLinkEntity.class, RoleMemberEntity.class, HeldEntity.class, RunEntity.class, OrgEntity.class)
                .forEach(type -> delete(org, type));
        return erased;
    }

    private int delete(OrgKey org, Class<?> type) {
        return session.execute(
                "Erasing " + type.getSimpleName().replace("Entity", "") + " of " + org,
                "delete from " + type.getSimpleName() + " e" + OF_ORG,
                parameters(org));
    }

    private Stream<OrgRow> rows(String jpql, Map<String, String> parameters) {
        return session.read(OrgEntity.class, jpql, parameters).stream()
                .map(OrgEntity::toRow)
                .sorted(Comparator.comparing((OrgRow row) -> row.key().appId())
                        .thenComparing(row -> row.key().fullName()));
    }

    private static Map<String, String> parameters(OrgKey org) {
        return Map.of("appId", org.appId(), "fullName", org.fullName());
    }

    private OrgEntity locked(OrgKey org) {
        return session.lockedOrNew(OrgEntity.class, new OrgEntity.Key(org.appId(), org.fullName()), RowKey.org(org));
    }
}
