package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.LoginCodeRepository;
import dev.corpkit.corps.store.LoginCodeRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

record MemoryLoginCodes(Table<String, LoginCodeRow> codes) implements LoginCodeRepository {

    @Override
    public void insert(LoginCodeRow code) {
        codes.insert(Tables.WHOLE, List.of(code));
    }

    @Override
    public Optional<LoginCodeRow> take(String suiteId, String digest, Instant now) {
        Optional<LoginCodeRow> found = codes.find(Tables.WHOLE, RowId.of(digest))
                .filter(code -> code.suiteId().equals(suiteId));
        found.ifPresent(code -> codes.delete(Tables.WHOLE, List.of(RowId.of(digest))));
        return found.filter(code -> code.expiresAt().isAfter(now));
    }

    @Override
    public void rename(String corpId, String memberId, String newMemberId, String userId) {
        codes.all(Tables.WHOLE).stream()
                .filter(code -> code.corpId().equals(corpId)
                        && List.of(memberId, newMemberId).contains(code.memberId()))
                .forEach(code -> codes.put(
                        Tables.WHOLE,
                        new LoginCodeRow(
                                code.digest(), code.suiteId(), corpId, newMemberId, userId, code.expiresAt())));
    }

    @Override
    public int erase(String suiteId, String corpId) {
        return deleteIf(code -> code.suiteId().equals(suiteId) && code.corpId().equals(corpId));
    }

    @Override
    public int deleteExpired(Instant now) {
        return deleteIf(code -> !code.expiresAt().isAfter(now));
    }

    private int deleteIf(Predicate<LoginCodeRow> condition) {
        int before = codes.all(Tables.WHOLE).size();
        codes.deleteIf(Tables.WHOLE, condition);
        return before - codes.all(Tables.WHOLE).size();
    }
}
