package dev.corpkit.qywxproxy.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A callback of WeCom that was kept (contract row A4). Holds neither its content nor a secret.
 *
 * @param recordId its number, growing; what {@link QywxProxyAuth#retryCallBack} takes
 * @param corpId the enterprise; empty where WeCom names none ({@code create_auth}, {@code reset_permanent_code})
 * @param kind {@code create_auth}, {@code change_contact:update_user}, …
 * @param happenedAt when it happened, by WeCom
 * @param receivedAt when it came
 * @param state what has become of it
 * @param attempts how often it was worked on
 * @param dueAt while waiting: not before; else null
 * @param problem why the last attempt failed, a sentence; null where none did
 */
public record CallBackRecord(
        long recordId,
        String corpId,
        String kind,
        Instant happenedAt,
        Instant receivedAt,
        State state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String problem) {

    /** Whether WeCom pushed it; CorpKit keeps records of its own here, too, of what an outage leaves to be done. */
    public boolean isOfWeCom() {
        return !kind.startsWith("corpkit:");
    }

    /** What has become of a callback. */
    public enum State {
        /** To be worked on. */
        WAITING,
        /** Worked on, or found to ask for nothing. */
        DONE,
        /** Given up after too many attempts; {@link QywxProxyAuth#retryCallBack} tries it again. */
        FAILED
    }
}
