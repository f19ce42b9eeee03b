package dev.corpkit.wecom.client.secret;

import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks WeCom with the secret of now and, where that one is refused, with the previous one until its time is over (contract row
 * A17). Remembers which one WeCom took. Thread-safe.
 */
public final class SecretRollover {

    private static final Logger LOG = LoggerFactory.getLogger(SecretRollover.class);
    private static final Duration UNANSWERED_PAUSE = Duration.ofMinutes(1);

    /** Wrong secrets count against this machine's address at WeCom. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(10);

    private final ChangedSecret secret;
    private final InstantSource clock;
    private final Instant began;
    private Instant nextTry;
    private @Nullable SecretAnswer answer;

    /** Of a secret of which WeCom has said nothing yet. */
    public SecretRollover(ChangedSecret secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
        this.began = clock.instant();
        this.nextTry = began;
    }

    /**
     * What WeCom answers.
     *
     * @param asking asks with a secret; throws what WeCom refuses
     * @throws WeComException the refusal of the secret of now, where the previous one is refused, too, or not used any more
     */
    public <T> T ask(Function<String, T> asking) {
        try {
            T given = asking.apply(secret.current());
            note(SecretAnswer.Taken.CURRENT);
            return given;
        } catch (WeComException refused) {
            String previous = secret.previous();
            if (refused.getErrcode() != secret.refusal() || previous == null) {
                throw refused;
            }
            return clock.instant().isBefore(secret.until())
                    ? askWithPrevious(asking, previous, refused)
                    : none(refused);
        }
    }

    private <T> T askWithPrevious(Function<String, T> asking, String previous, WeComException refused) {
        try {
            T given = asking.apply(previous);
            note(SecretAnswer.Taken.PREVIOUS);
            return given;
        } catch (WeComException alsoRefused) {
            return alsoRefused.getErrcode() == secret.refusal() ? none(refused) : unknown(alsoRefused);
        }
    }

    private <T> T none(WeComException refused) {
        note(SecretAnswer.Taken.NEITHER);
        throw refused;
    }

    private static <T> T unknown(WeComException failed) {
        throw failed;
    }

    private synchronized void note(SecretAnswer.Taken taken) {
        if (secret.previous() == null) {
            return;
        }
        Instant now = clock.instant();
        if (answer == null || answer.taken() != taken) {
            LOG.info("WeCom was asked suite={} field={} taken={}", secret.suiteId(), secret.field(), taken);
        }
        answer = new SecretAnswer(taken, now);
        nextTry = now.plus(REFUSED_PAUSE);
    }

    /** Whether WeCom is to be asked which one it takes; who is told so asks. */
    public synchronized boolean isDue() {
        Instant now = clock.instant();
        boolean settled = answer != null && answer.taken() == SecretAnswer.Taken.CURRENT;
        if (secret.previous() == null || settled || now.isBefore(nextTry)) {
            return false;
        }
        nextTry = now.plus(UNANSWERED_PAUSE);
        return true;
    }

    /** What an operator is to know of it; empty where there is no previous one. */
    public synchronized Optional<Finding> finding() {
        return secret.previous() == null
                ? Optional.empty()
                : Optional.of(SecretFinding.of(secret, answer, began, clock.instant()));
    }
}
