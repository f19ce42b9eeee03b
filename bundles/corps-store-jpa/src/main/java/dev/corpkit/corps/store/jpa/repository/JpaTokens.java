package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRepository;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.TokenEntity;
import java.util.Map;
import java.util.Optional;

record JpaTokens(JpaSession session, SecretBox secrets) implements TokenRepository {

    private static final String OF_KEY = "TokenEntity e where e.suiteId = :suiteId and e.corpId = :corpId";

    @Override
    public Optional<TokenRow> find(TokenKey key) {
        return session.read(TokenEntity.class, "select e from " + OF_KEY, parameters(key)).stream()
                .findFirst()
                .map(entity -> entity.toRow(secrets));
    }

    @Override
    public void save(TokenRow token) {
        TokenKey key = token.key();
        session.lockedOrNew(TokenEntity.class, new TokenEntity.Key(key.suiteId(), key.corpId()), RowKey.token(key))
                .fill(token, secrets);
        session.send("Saving a token of " + key);
    }

    @Override
    public void delete(TokenKey key) {
        session.execute("Deleting a token of " + key, "delete from " + OF_KEY, parameters(key));
    }

    private static Map<String, String> parameters(TokenKey key) {
        return Map.of("suiteId", key.suiteId(), "corpId", key.corpId());
    }
}
