package dev.corpkit.wecom.client.error;

import java.io.IOException;

/** A stream of the caller's failed while a file was sent or received. WeCom and the network have no part in it. */
public final class CallersStreamException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the caller. */
    public CallersStreamException(String message) {
        super(message);
    }

    private CallersStreamException(String message, IOException unsafe) {
        super(message + ": " + SafeCause.describe(unsafe), SafeCause.of(unsafe));
    }

    /** The file to upload cannot be read. */
    public static CallersStreamException reading(IOException unsafe) {
        return new CallersStreamException("The file to upload cannot be read", unsafe);
    }

    /** What is downloaded cannot be written. */
    public static CallersStreamException writing(IOException unsafe) {
        return new CallersStreamException("The download cannot be written", unsafe);
    }
}
