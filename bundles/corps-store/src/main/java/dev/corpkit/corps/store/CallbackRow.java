package dev.corpkit.corps.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A callback of WeCom that was verified, decrypted and kept before it was answered (contract rows A1, A4). {@link #toString()}
 * hides the message.
 *
 * @param id its number, given by the store, growing; 0 while it is not stored
 * @param suiteId the suite it is for
 * @param corpId the enterprise it is of; empty where WeCom names none ({@code create_auth}, {@code reset_permanent_code})
 * @param kind {@code InfoType}, or {@code Event}, with {@code ChangeType} behind a colon: {@code change_contact:update_user}
 * @param message the event's XML, encrypted at rest
 * @param digest tells equal callbacks: hexadecimal, of all that makes two the same
 * @param happenedAt when it happened, by WeCom
 * @param receivedAt when it came
 * @param state what has become of it
 * @param attempts how often it was worked on
 * @param dueAt not to be worked on before
 * @param problem why the last attempt failed, a sentence without personal data; null where none did
 */
public record CallbackRow(
        long id,
        String suiteId,
        String corpId,
        String kind,
        String message,
        String digest,
        Instant happenedAt,
        Instant receivedAt,
        State state,
        int attempts,
        Instant dueAt,
        @Nullable String problem) {

    /** What a problem says in the place of an enterprise that was erased. */
    public static final String FORGOTTEN = "(erased)";

    /** One that has just come. */
    public static CallbackRow arrived(
            String suiteId,
            String corpId,
            String kind,
            String message,
            String digest,
            Instant happenedAt,
            Instant receivedAt) {
        return new CallbackRow(
                0, suiteId, corpId, kind, message, digest, happenedAt, receivedAt, State.WAITING, 0, receivedAt, null);
    }

    /** This one after an attempt, or set to be tried again. */
    public CallbackRow with(State newState, int newAttempts, Instant newDueAt, @Nullable String newProblem) {
        return new CallbackRow(
                id,
                suiteId,
                corpId,
                kind,
                message,
                digest,
                happenedAt,
                receivedAt,
                newState,
                newAttempts,
                newDueAt,
                newProblem);
    }

    @Override
    public String toString() {
        return "CallbackRow[" + id + " " + suiteId + " " + corpId + " " + kind + " " + state + "]";
    }

    /** What has become of a callback. */
    public enum State {
        /** To be worked on. */
        WAITING,
        /** Worked on, or found to ask for nothing. */
        DONE,
        /** Given up after too many attempts; a person may have it tried again. */
        FAILED
    }
}
