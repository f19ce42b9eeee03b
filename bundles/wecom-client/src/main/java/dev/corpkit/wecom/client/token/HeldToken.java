package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.TokenRow;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A token in memory.
 *
 * @param row the token
 * @param refreshAt from when on a new one is fetched: at 75 to 80 % of its life, so that the nodes do not all come at once
 */
record HeldToken(TokenRow row, Instant refreshAt) {

    static HeldToken of(TokenRow row, RandomGenerator random) {
        Duration life = Duration.between(row.fetchedAt(), row.expiresAt());
        long percent = 75 + random.nextInt(6);
        return new HeldToken(
                row, row.fetchedAt().plus(life.multipliedBy(percent).dividedBy(100)));
    }

    boolean isFresh(Instant now) {
        return now.isBefore(refreshAt);
    }

    boolean isAlive(Instant now) {
        return now.isBefore(row.expiresAt());
    }
}
