package dev.corpkit.corps.alarms.receiver;

/** A message did not come through. Its text holds no address, secret or text from outside. */
public final class NotToldException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what happened, as words without a full stop. */
    public NotToldException(String message) {
        super(message);
    }
}
