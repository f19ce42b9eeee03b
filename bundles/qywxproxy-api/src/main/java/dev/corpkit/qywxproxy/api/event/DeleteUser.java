package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * A member was removed (P96302).
 *
 * @param head what all events tell
 * @param userId UserID, case-sensitive
 * @param openUserId OpenUserID; template envelope only (P90639)
 */
public record DeleteUser(
        EventHead head, String userId, @Nullable String openUserId) implements WeComEvent {}
