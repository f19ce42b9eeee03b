package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.AuthorizationEntity;
import dev.corpkit.corps.store.jpa.entity.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record JpaAuthorizations(JpaSession session, SecretBox secrets) implements AuthorizationRepository {

    private static final String OF_SUITE = "select e from AuthorizationEntity e where e.suiteId = :suiteId";

    @Override
    public List<AuthorizationRow> all(String suiteId) {
        return rows(OF_SUITE, Map.of("suiteId", suiteId));
    }

    @Override
    public Optional<AuthorizationRow> find(String suiteId, String corpId) {
        return rows(OF_SUITE + " and e.corpId = :corpId", Map.of("suiteId", suiteId, "corpId", corpId)).stream()
                .findFirst();
    }

    @Override
    public Optional<AuthorizationRow> lock(String suiteId, String corpId) {
        return session.locked(AuthorizationEntity.class, new AuthorizationEntity.Key(suiteId, corpId))
                .map(entity -> entity.toRow(secrets));
    }

    @Override
    public void save(AuthorizationRow authorization) {
        String suiteId = authorization.suiteId();
        String corpId = authorization.corpId();
        session.lockedOrNew(
                        AuthorizationEntity.class,
                        new AuthorizationEntity.Key(suiteId, corpId),
                        RowKey.authorization(suiteId, corpId))
                .fill(authorization, secrets);
        session.send("Saving the authorization of " + suiteId + " by " + corpId);
    }

    @Override
    public Map<String, String> corpNames(String suiteId) {
        Map<String, String> names = new TreeMap<>();
        session.values(
                        "Reading the names of the enterprises of " + suiteId,
                        Object[].class,
                        "select e.corpId, e.corpName from AuthorizationEntity e"
                                + " where e.suiteId = :suiteId and e.status <> :cancelled",
                        Map.of("suiteId", suiteId, "cancelled", AuthorizationRow.Status.CANCELLED))
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    @Override
    public List<AuthorizationRow> due(String suiteId, Instant now) {
        return rows(
                OF_SUITE + " and (e.sealedNextPermanentCode is not null or e.eraseAt <= :now)",
                Map.of("suiteId", suiteId, "now", Moment.write(now)));
    }

    @Override
    public List<AuthorizationRow> ofEnterprise(String corpId) {
        return rows("select e from AuthorizationEntity e where e.corpId = :corpId", Map.of("corpId", corpId));
    }

    private List<AuthorizationRow> rows(String jpql, Map<String, String> parameters) {
        return session.read(AuthorizationEntity.class, jpql, parameters).stream()
                .map(entity -> entity.toRow(secrets))
                .sorted(Comparator.comparing(AuthorizationRow::suiteId).thenComparing(AuthorizationRow::corpId))
                .toList();
    }
}
