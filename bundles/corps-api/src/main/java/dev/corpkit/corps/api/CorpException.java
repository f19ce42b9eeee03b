package dev.corpkit.corps.api;

/** Base of everything an organization throws. Messages never hold secrets or personal data. */
public class CorpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who must act. */
    public CorpException(String message) {
        super(message);
    }

    /** With a message and its cause. */
    public CorpException(String message, Throwable cause) {
        super(message, cause);
    }
}
