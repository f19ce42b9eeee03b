package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.jpa.entity.ActiveRunEntity;
import dev.corpkit.corps.store.jpa.entity.DeptEntity;
import dev.corpkit.corps.store.jpa.entity.DeptLinkEntity;
import dev.corpkit.corps.store.jpa.entity.FindingEntity;
import dev.corpkit.corps.store.jpa.entity.HeldEntity;
import dev.corpkit.corps.store.jpa.entity.HistoryEntity;
import dev.corpkit.corps.store.jpa.entity.MemberEntity;
import dev.corpkit.corps.store.jpa.entity.MemberEventEntity;
import dev.corpkit.corps.store.jpa.entity.OrgEntity;
import dev.corpkit.corps.store.jpa.entity.PlanChangeEntity;
import dev.corpkit.corps.store.jpa.entity.PlanEntity;
import dev.corpkit.corps.store.jpa.entity.RevisionEntity;
import dev.corpkit.corps.store.jpa.entity.RoleEntity;
import dev.corpkit.corps.store.jpa.entity.RoleMemberEntity;
import dev.corpkit.corps.store.jpa.entity.RunEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

record JpaOrgs(JpaSession session) implements OrgRepository {

    /** Tasks are the schedule's library's; they are known by the organization. */
    private static final String DELETE_TASK = "delete from " + TaskDatabase.TABLE + " where task_instance = ?";

    @Override
    public List<OrgKey> all() {
        return rows("select e from OrgEntity e", Map.of()).map(OrgRow::key).toList();
    }

    @Override
    public Optional<OrgRow> find(OrgKey org) {
        return rows("select e from OrgEntity e" + OfOrg.WHERE, OfOrg.parameters(org))
                .findFirst();
    }

    @Override
    public void lock(OrgKey org) {
        OfOrg.locked(session, org);
        session.send("Locking " + org);
    }

    @Override
    public void claim(OrgKey org, String corpId) {
        change("Claiming " + org, org, row -> row.claimedBy(corpId));
    }

    @Override
    public void readThrough(OrgKey org, String suiteId) {
        change("Noting the suite of " + org, org, row -> row.readThrough(suiteId));
    }

    @Override
    public long nextRevision(OrgKey org) {
        return change("Counting a change of " + org, org, OrgRow::changed).revision();
    }

    @Override
    public void administeredBy(OrgKey org, String memberId) {
        change("Noting who is responsible for " + org, org, row -> row.administeredBy(memberId));
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
        Stream.of(
                        DeptLinkEntity.class,
                        RoleMemberEntity.class,
                        HeldEntity.class,
                        MemberEventEntity.class,
                        FindingEntity.class,
                        HistoryEntity.class,
                        RevisionEntity.class,
                        PlanChangeEntity.class,
                        PlanEntity.class,
                        RunEntity.class,
                        ActiveRunEntity.class,
                        OrgEntity.class)
                .forEach(type -> delete(org, type));
        session.batch("Erasing the schedule of " + org, DELETE_TASK, List.of(List.of(org.toString())));
        return erased;
    }

    private int delete(OrgKey org, Class<?> type) {
        return session.execute(
                "Erasing " + type.getSimpleName().replace("Entity", "") + " of " + org,
                "delete from " + type.getSimpleName() + " e" + OfOrg.WHERE,
                OfOrg.parameters(org));
    }

    private Stream<OrgRow> rows(String jpql, Map<String, ?> parameters) {
        return session.read(OrgEntity.class, jpql, parameters).stream()
                .map(OrgEntity::toRow)
                .sorted(Comparator.comparing(OrgRow::key, OfOrg.ORDER));
    }

    /** Writes the organization's row as it becomes. */
    private OrgRow change(String doing, OrgKey org, UnaryOperator<OrgRow> change) {
        OrgEntity locked = OfOrg.locked(session, org);
        OrgRow changed = change.apply(locked.toRow());
        locked.fill(changed);
        session.send(doing);
        return changed;
    }
}
