package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.AuthorizationEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private List<AuthorizationRow> rows(String jpql, Map<String, String> parameters) {
        return session.read(AuthorizationEntity.class, jpql, parameters).stream()
                .map(entity -> entity.toRow(secrets))
                .sorted(Comparator.comparing(AuthorizationRow::corpId))
                .toList();
    }
}
