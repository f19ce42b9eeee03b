package dev.corpkit.corps.api;

/** Somebody cancelled a run with {@link Corp#cancelSync()}. Nothing changed. */
public final class SyncCancelledException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who asks. */
    public SyncCancelledException(String message) {
        super(message);
    }
}
