package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise authorized the suite (P100965). It is known only once the code is exchanged. {@link #toString()} hides the code.
 *
 * @param head what all events tell
 * @param authCode AuthCode: good once, for ten minutes; a secret
 * @param state State of the authorization link; may be absent
 * @param extraInfo ExtraInfo; may be absent
 */
public record CreateAuth(
        EventHead head,
        String authCode,
        @Nullable String state,
        @Nullable String extraInfo) implements WeComEvent {

    @Override
    public String toString() {
        return "CreateAuth[" + head + "]";
    }
}
