package dev.corpkit.wecom.client.token;

import dev.corpkit.wecom.client.answer.TokenAnswers.TokenAnswer;
import java.time.Duration;

/**
 * A token as WeCom gave it. {@link #toString()} hides it.
 *
 * @param token the token
 * @param life how long it lives from now
 */
public record FetchedToken(String token, Duration life) {

    /** From an answer. */
    public static FetchedToken of(TokenAnswer answer) {
        return new FetchedToken(answer.token(), Duration.ofSeconds(answer.expiresIn()));
    }

    @Override
    public String toString() {
        return "FetchedToken[" + life + "]";
    }
}
