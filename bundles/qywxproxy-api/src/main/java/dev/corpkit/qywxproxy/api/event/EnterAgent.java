package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A member opened the app (P96468). {@link #toString()} hides the key, which is anybody's text.
 *
 * @param head what all events tell
 * @param userId FromUserName: the userid, case-sensitive
 * @param eventKey EventKey; usually empty
 */
public record EnterAgent(
        EventHead head, String userId, @Nullable String eventKey) implements WeComEvent {

    @Override
    public String toString() {
        return "EnterAgent[" + head + "]";
    }
}
