package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record MemoryAuthorizations(Table<String, AuthorizationRow> authorizations) implements AuthorizationRepository {

    @Override
    public List<AuthorizationRow> all(String suiteId) {
        return authorizations.all(suiteId);
    }

    @Override
    public Optional<AuthorizationRow> find(String suiteId, String corpId) {
        return authorizations.find(suiteId, RowId.of(corpId));
    }

    @Override
    public Optional<AuthorizationRow> lock(String suiteId, String corpId) {
        return find(suiteId, corpId);
    }

    @Override
    public void save(AuthorizationRow authorization) {
        authorizations.put(authorization.suiteId(), authorization);
    }

    @Override
    public Map<String, String> corpNames(String suiteId) {
        Map<String, String> names = new TreeMap<>();
        all(suiteId).stream()
                .filter(row -> row.status() != Status.CANCELLED)
                .forEach(row -> names.put(row.corpId(), row.corpName()));
        return names;
    }

    @Override
    public List<AuthorizationRow> due(String suiteId, Instant now) {
        return all(suiteId).stream()
                .filter(row -> row.nextPermanentCode() != null
                        || (row.eraseAt() != null && !row.eraseAt().isAfter(now)))
                .toList();
    }

    @Override
    public List<AuthorizationRow> ofEnterprise(String corpId) {
        return authorizations.everything().stream()
                .filter(row -> row.corpId().equals(corpId))
                .sorted(Comparator.comparing(AuthorizationRow::suiteId))
                .toList();
    }
}
