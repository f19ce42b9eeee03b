package dev.corpkit.qywxproxy.api.event;

/**
 * A member left the visible scope, was disabled or left (P96468).
 *
 * @param head what all events tell
 * @param userId FromUserName: the userid, case-sensitive
 */
public record Unsubscribe(EventHead head, String userId) implements WeComEvent {}
