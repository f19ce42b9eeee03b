package dev.corpkit.qywxproxy.api;

/**
 * An administrator of our application in an enterprise (P100073).
 *
 * @param userid case-sensitive
 * @param authType 0 may send messages only, 1 may manage
 */
public record WeComAdmin(String userid, int authType) {}
