package dev.corpkit.wecom.callback.crypt;

/**
 * What was encrypted.
 *
 * @param message the echo, the event's XML or the reply's XML; may hold secrets and personal data
 * @param receiveId whom it is meant for
 */
public record Plain(String message, String receiveId) {

    @Override
    public String toString() {
        return "Plain[hidden]";
    }
}
