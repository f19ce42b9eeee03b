package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.LoginCodeRepository;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.jpa.entity.LoginCodeEntity;
import dev.corpkit.corps.store.jpa.entity.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record JpaLoginCodes(JpaSession session) implements LoginCodeRepository {

    private static final String OF_DIGEST = "LoginCodeEntity e where e.suiteId = :suiteId and e.digest = :digest";

    @Override
    public void insert(LoginCodeRow code) {
        session.insert("Keeping a login code of " + code.suiteId(), List.of(new LoginCodeEntity(code)));
    }

    /** Of two that read it, the one whose delete removes it has it. */
    @Override
    public Optional<LoginCodeRow> take(String suiteId, String digest, Instant now) {
        Map<String, String> parameters = Map.of("suiteId", suiteId, "digest", digest);
        Optional<LoginCodeRow> found =
                session.read(LoginCodeEntity.class, "select e from " + OF_DIGEST, parameters).stream()
                        .map(LoginCodeEntity::toRow)
                        .findFirst();
        return found.filter(code -> session.execute("Taking a login code", "delete from " + OF_DIGEST, parameters) == 1)
                .filter(code -> now.isBefore(code.expiresAt()));
    }

    @Override
    public void rename(String corpId, String memberId, String newMemberId, String userId) {
        session.execute(
                "Renaming the owner of login codes of " + corpId,
                "update LoginCodeEntity e set e.memberId = :newId, e.userId = :userId"
                        + " where e.corpId = :corpId and e.memberId in :ids",
                Map.of(
                        "newId",
                        newMemberId,
                        "userId",
                        userId,
                        "corpId",
                        corpId,
                        "ids",
                        List.of(memberId, newMemberId)));
    }

    @Override
    public int erase(String suiteId, String corpId) {
        return session.execute(
                "Erasing login codes of " + corpId,
                "delete from LoginCodeEntity e where e.suiteId = :suiteId and e.corpId = :corpId",
                Map.of("suiteId", suiteId, "corpId", corpId));
    }

    @Override
    public int deleteExpired(Instant now) {
        return session.execute(
                "Deleting expired login codes",
                "delete from LoginCodeEntity e where e.expiresAt <= :now",
                Map.of("now", Moment.write(now)));
    }
}
