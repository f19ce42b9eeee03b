package dev.corpkit.simulator.callbacks;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a push. {@code kind} is the InfoType of a template event ({@code create_auth}), of an app event the
 * ChangeType ({@code update_user}) or else the Event ({@code subscribe}); {@code corpId} is empty where a push names no
 * enterprise; {@code template} tells to which of the two addresses it went; {@code status} is that of the last answer, null when there was none; {@code millis} the time of the last try.
 */
public record Delivery(
        long number,
        String kind,
        String suiteId,
        String corpId,
        boolean template,
        Push push,
        Outcome outcome,
        int tries,
        @Nullable Integer status,
        String answer,
        long millis) {

    public enum Outcome {
        /** Answered 200 and as it should be. */
        ACCEPTED,
        /** Answered 200, but not as it should be; WeCom shows these to the provider as errors and tries no more. */
        WRONG_ANSWER,
        /** No answer in time, or not 200, at every try. */
        FAILED,
        /** Never sent, by {@link Disorder}. */
        LOST
    }

    public URI url() {
        return push.uri();
    }

    /** Without the request and the answer's text. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Delivery[%d %s %s %s tries=%d status=%s %d ms]",
                number,
                kind,
                corpId,
                outcome,
                tries,
                status,
                millis);
    }
}
