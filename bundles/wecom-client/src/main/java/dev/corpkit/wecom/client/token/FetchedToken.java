package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.wecom.client.answer.TokenAnswers.TokenAnswer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A token as WeCom gave it. {@link #toString()} hides it.
 *
 * @param token the token
 * @param life how long it lives from now
 * @param alongside what is written with it in one transaction; may throw {@link OvertakenException}
 */
public record FetchedToken(String token, Duration life, Consumer<StoreTransaction> alongside) {

    /** From an answer. */
    public static FetchedToken of(TokenAnswer answer) {
        return of(answer, tx -> {});
    }

    /** From an answer, with what belongs to it. */
    public static FetchedToken of(TokenAnswer answer, Consumer<StoreTransaction> alongside) {
        return new FetchedToken(answer.token(), Duration.ofSeconds(answer.expiresIn()), alongside);
    }

    @Override
    public String toString() {
        return "FetchedToken[" + life + "]";
    }
}
