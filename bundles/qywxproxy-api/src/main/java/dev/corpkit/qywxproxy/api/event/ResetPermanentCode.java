package dev.corpkit.qywxproxy.api.event;

/**
 * An enterprise gets a new permanent code (P97175). Which one, is known only once the code is exchanged.
 * {@link #toString()} hides the code.
 *
 * @param head what all events tell
 * @param authCode AuthCode: good once, for ten minutes; a secret
 */
public record ResetPermanentCode(EventHead head, String authCode) implements WeComEvent {

    @Override
    public String toString() {
        return "ResetPermanentCode[" + head + "]";
    }
}
