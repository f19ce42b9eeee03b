package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A member changed (P96302). {@link #toString()} shows the userids only.
 *
 * @param head what all events tell
 * @param userId UserID before the change, case-sensitive
 * @param newUserId NewUserID; only when the id changed
 * @param openUserId OpenUserID; template envelope only (P90639)
 * @param fields what changed; personal data
 */
public record UpdateUser(
        EventHead head,
        String userId,
        @Nullable String newUserId,
        @Nullable String openUserId,
        UserFields fields) implements WeComEvent {

    @Override
    public String toString() {
        return "UpdateUser[" + head + " user=" + userId + (newUserId == null ? "" : " newUser=" + newUserId) + "]";
    }
}
