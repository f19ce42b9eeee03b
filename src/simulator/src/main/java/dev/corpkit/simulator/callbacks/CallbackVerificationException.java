package dev.corpkit.simulator.callbacks;

/** An address did not answer WeCom's GET as it must; the message says what it answered. */
public final class CallbackVerificationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    CallbackVerificationException(String message) {
        super(message);
    }

    CallbackVerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
