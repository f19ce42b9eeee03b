package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.AuthorizationRow;
import java.util.List;
import java.util.Optional;

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
    public void save(AuthorizationRow authorization) {
        authorizations.put(authorization.suiteId(), authorization);
    }
}
