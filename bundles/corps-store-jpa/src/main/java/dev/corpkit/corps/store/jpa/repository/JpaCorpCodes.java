package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpCodeRepository;
import dev.corpkit.corps.store.jpa.entity.CorpCodeEntity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record JpaCorpCodes(JpaSession session) implements CorpCodeRepository {

    /** The enterprise that a suite's codes are locked by; it has none. */
    private static final String LOCK = "";

    private static final String OF_CORP = "CorpCodeEntity e where e.suiteId = :suiteId and e.corpId = :corpId";

    @Override
    public Optional<String> corpId(String suiteId, String code) {
        return find(
                        "CorpCodeEntity e where e.suiteId = :suiteId and e.code = :code",
                        Map.of("suiteId", suiteId, "code", code))
                .map(CorpCodeEntity::corpId);
    }

    @Override
    public Optional<String> code(String suiteId, String corpId) {
        return find(OF_CORP, parameters(suiteId, corpId)).map(CorpCodeEntity::code);
    }

    @Override
    public void set(String suiteId, String corpId, String code) {
        row(suiteId, LOCK);
        corpId(suiteId, code).filter(owner -> !owner.equals(corpId)).ifPresent(owner -> {
            throw new CorpArgumentException("The code " + code + " is that of another enterprise: " + owner);
        });
        row(suiteId, corpId).call(code);
        session.send("Giving a code to " + corpId);
    }

    @Override
    public void delete(String suiteId, String corpId) {
        session.execute("Taking the code of " + corpId, "delete from " + OF_CORP, parameters(suiteId, corpId));
    }

    private CorpCodeEntity row(String suiteId, String corpId) {
        return session.lockedOrNew(
                CorpCodeEntity.class, new CorpCodeEntity.Key(suiteId, corpId), RowKey.corpCode(suiteId, corpId));
    }

    private Optional<CorpCodeEntity> find(String from, Map<String, String> parameters) {
        List<CorpCodeEntity> found = session.read(CorpCodeEntity.class, "select e from " + from, parameters);
        return found.stream().findFirst();
    }

    private static Map<String, String> parameters(String suiteId, String corpId) {
        return Map.of("suiteId", suiteId, "corpId", corpId);
    }
}
