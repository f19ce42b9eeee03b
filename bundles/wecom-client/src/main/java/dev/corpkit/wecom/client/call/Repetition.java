package dev.corpkit.wecom.client.call;

import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.connection.UnsentRequestException;
import dev.corpkit.wecom.client.token.Pause;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats what failed in passing: three tries in all, with a growing pause of random length between them. */
public final class Repetition {

    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /** With these WeCom says that it did not act, so even what may be done only once can be repeated. */
    private static final Set<Integer> DID_NOT_ACT = Set.of(-1, 6000, 45033);

    private final Pause pause;
    private final RandomGenerator random;

    /** A repetition that waits by this pause. */
    public Repetition(Pause pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    /**
     * Tries.
     *
     * @param once whether a try whose outcome is unknown must not be repeated
     */
    <T> T of(boolean once, Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (WeComException failed) {
                if (tries == TRIES || !worthRepeating(failed, once)) {
                    throw failed;
                }
                LOG.debug("Repeating after tries={}: {}", tries, failed.getMessage());
            }
            pause.of(before(tries + 1));
        }
    }

    private static boolean worthRepeating(WeComException failed, boolean once) {
        return DID_NOT_ACT.contains(failed.getErrcode())
                || failed.getCause() instanceof UnsentRequestException
                || (failed.getKind() == Kind.RETRY && failed.getErrcode() == WeComException.NO_CODE && !once);
    }

    private Duration before(int nextTry) {
        long longest = FIRST_PAUSE.toMillis() << (nextTry - 1);
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2));
    }
}
