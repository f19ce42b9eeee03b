package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import dev.corpkit.corps.store.jpa.entity.AuthorizationEntity;
import dev.corpkit.corps.store.jpa.entity.CallbackEntity;
import dev.corpkit.corps.store.jpa.entity.Sealed;
import dev.corpkit.corps.store.jpa.entity.SuiteTicketEntity;
import dev.corpkit.corps.store.jpa.entity.TokenEntity;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of one table that hold secrets.
 *
 * @param keys their primary keys
 */
public record SealedRows(Class<? extends Sealed> type, List<?> keys) {

    private static final Logger LOG = LoggerFactory.getLogger(SealedRows.class);

    /**
     * All that there are now; those that come later are sealed with the key in use.
     *
     * @param most rows in each
     */
    public static List<SealedRows> all(JpaSession session, int most) {
        return Stream.of(
                        suiteTickets(session),
                        pairs(session, AuthorizationEntity.class, "corpId", AuthorizationEntity.Key::new),
                        pairs(session, TokenEntity.class, "corpId", TokenEntity.Key::new),
                        pairs(session, CallbackEntity.class, "digest", CallbackEntity.Key::new))
                .flatMap(rows -> rows.inBatches(most))
                .toList();
    }

    private static SealedRows suiteTickets(JpaSession session) {
        String jpql = "select e.suiteId from SuiteTicketEntity e";
        return new SealedRows(
                SuiteTicketEntity.class, session.values("Counting secrets", String.class, jpql, Map.of()));
    }

    private static SealedRows pairs(
            JpaSession session, Class<? extends Sealed> type, String second, BiFunction<String, String, ?> key) {
        String jpql = "select e.suiteId, e." + second + " from " + type.getSimpleName() + " e";
        return new SealedRows(
                type,
                session.values("Counting secrets", Object[].class, jpql, Map.of()).stream()
                        .<Object>map(row -> key.apply((String) row[0], (String) row[1]))
                        .toList());
    }

    private Stream<SealedRows> inBatches(int most) {
        return Stream.iterate(0, from -> from < keys.size(), from -> from + most)
                .map(from -> new SealedRows(type, keys.subList(from, Math.min(from + most, keys.size()))));
    }

    /** How many rows these are. */
    public int size() {
        return keys.size();
    }

    /**
     * Seals their secrets with the key in use.
     *
     * @return how many rows no key opens; they stay as they are
     */
    public int reseal(JpaSession session, SecretBox secrets) {
        int lost = 0;
        for (Object key : keys) {
            try {
                session.locked(type, key).ifPresent(row -> row.reseal(secrets));
            } catch (WrongKeyException neither) {
                LOG.warn("{}", neither.what());
                lost++;
            }
        }
        session.send("Sealing secrets with another key");
        return lost;
    }
}
