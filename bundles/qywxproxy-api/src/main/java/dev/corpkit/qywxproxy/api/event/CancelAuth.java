package dev.corpkit.qywxproxy.api.event;

/**
 * An enterprise took its authorization back: all of its data must go (P100965, contract row C20).
 *
 * @param head what all events tell
 * @param authCorpId AuthCorpId: the enterprise
 */
public record CancelAuth(EventHead head, String authCorpId) implements WeComEvent {}
