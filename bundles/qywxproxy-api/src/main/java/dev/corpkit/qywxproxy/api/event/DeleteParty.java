package dev.corpkit.qywxproxy.api.event;

/**
 * A department was removed (P96303).
 *
 * @param head what all events tell
 * @param id Id of the department
 */
public record DeleteParty(EventHead head, long id) implements WeComEvent {}
