package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRepository;
import dev.corpkit.corps.store.TokenRow;
import java.util.List;
import java.util.Optional;

record MemoryTokens(Table<String, TokenRow> tokens) implements TokenRepository {

    @Override
    public Optional<TokenRow> find(TokenKey key) {
        return tokens.find(key.suiteId(), RowId.of(key.corpId()));
    }

    @Override
    public void save(TokenRow token) {
        tokens.put(token.key().suiteId(), token);
    }

    @Override
    public void delete(TokenKey key) {
        tokens.delete(key.suiteId(), List.of(RowId.of(key.corpId())));
    }
}
