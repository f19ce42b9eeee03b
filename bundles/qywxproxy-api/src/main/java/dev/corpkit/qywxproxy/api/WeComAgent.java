package dev.corpkit.qywxproxy.api;

import org.jspecify.annotations.Nullable;

/**
 * Our application in an enterprise.
 *
 * @param agentid its id
 * @param name its display name there
 * @param scope what it may see
 * @param closed whether the enterprise disabled it
 */
public record WeComAgent(String agentid, @Nullable String name, VisibleScope scope, boolean closed) {}
