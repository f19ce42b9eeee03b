package dev.corpkit.corps.api;

/** A run could not read or apply. Nothing changed (contract row C3). */
public final class SyncFailedException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who must act. */
    public SyncFailedException(String message) {
        super(message);
    }

    /** With a message and its cause. */
    public SyncFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
