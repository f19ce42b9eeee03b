package dev.corpkit.corps.api;

/** What was asked for is wrong: an unknown id, a bad key. Nothing changed. */
public final class CorpArgumentException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who must act. */
    public CorpArgumentException(String message) {
        super(message);
    }

    /** With a message and its cause. */
    public CorpArgumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
