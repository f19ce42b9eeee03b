package dev.corpkit.corps.api;

/** The enterprise has not authorized us, or no longer; says what would mend it (contract row C20). */
public final class NotAuthorizedException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who must act. */
    public NotAuthorizedException(String message) {
        super(message);
    }

    /** With a message and its cause. */
    public NotAuthorizedException(String message, Throwable cause) {
        super(message, cause);
    }
}
