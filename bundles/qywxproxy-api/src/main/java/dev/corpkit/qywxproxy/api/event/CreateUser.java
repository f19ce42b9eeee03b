package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A member joined what the app may see (P96302). {@link #toString()} shows the userid only.
 *
 * @param head what all events tell
 * @param userId UserID, case-sensitive
 * @param openUserId OpenUserID; template envelope only (P90639)
 * @param fields the rest; personal data
 */
public record CreateUser(
        EventHead head, String userId, @Nullable String openUserId, UserFields fields) implements WeComEvent {

    @Override
    public String toString() {
        return "CreateUser[" + head + " user=" + userId + "]";
    }
}
