package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * Something about an authorization changed: visible scope, permissions, disabled or enabled (P100965). What, is to be read again.
 *
 * @param head what all events tell
 * @param authCorpId AuthCorpId: the enterprise
 * @param state State; may be absent
 * @param extraInfo ExtraInfo; may be absent
 */
public record ChangeAuth(
        EventHead head,
        String authCorpId,
        @Nullable String state,
        @Nullable String extraInfo) implements WeComEvent {

    @Override
    public String toString() {
        return "ChangeAuth[" + head + "]";
    }
}
