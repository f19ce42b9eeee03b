package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpCodeRepository;
import java.util.List;
import java.util.Optional;

record MemoryCorpCodes(Table<String, CorpCode> codes) implements CorpCodeRepository {

    @Override
    public Optional<String> corpId(String suiteId, String code) {
        return codes.all(suiteId).stream()
                .filter(each -> each.code().equals(code))
                .map(CorpCode::corpId)
                .findFirst();
    }

    @Override
    public Optional<String> code(String suiteId, String corpId) {
        return codes.find(suiteId, RowId.of(corpId)).map(CorpCode::code);
    }

    @Override
    public void set(String suiteId, String corpId, String code) {
        corpId(suiteId, code).filter(owner -> !owner.equals(corpId)).ifPresent(owner -> {
            throw new CorpArgumentException("The code " + code + " is that of another enterprise: " + owner);
        });
        codes.put(suiteId, new CorpCode(corpId, code));
    }

    @Override
    public void delete(String suiteId, String corpId) {
        codes.delete(suiteId, List.of(RowId.of(corpId)));
    }
}
