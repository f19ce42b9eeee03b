package dev.corpkit.corps.jobs.event;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A full sync that a changed authorization asks for, kept like a callback in the enterprise's own lane: it survives a restart,
 * and the lane of the authorization does not wait for it.
 */
public final class OwedSync {

    /** {@link CallbackRow#kind()} of such a row. WeCom has no such kind; if it had, it would cost a sync. */
    public static final String KIND = "corpkit:sync";

    private OwedSync() {}

    /**
     * The row. It is recorded when its cause was, or when that was replayed: a sync that began since then pays it. Working on
     * the same cause again gives an equal digest, so a crash owes one sync and not two; a cause that is
     * replayed is due at another moment and owes another.
     */
    public static CallbackRow becauseOf(CallbackRow cause, CallbackLane enterprise) {
        return CallbackRow.arrived(
                enterprise.suiteId(),
                enterprise.corpId(),
                KIND,
                "",
                digest(KIND + ' ' + cause.id() + ' ' + enterprise.corpId() + ' ' + cause.dueAt()),
                cause.happenedAt(),
                cause.dueAt());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
