package dev.corpkit.qywxproxy.api.event;

/**
 * A member came into the visible scope (P96468).
 *
 * @param head what all events tell
 * @param userId FromUserName: the userid, case-sensitive
 */
public record Subscribe(EventHead head, String userId) implements WeComEvent {}
