package dev.corpkit.auths.qywxproxy.outage;

import java.time.Instant;

/**
 * A time in which callbacks of a suite could not be kept.
 *
 * @param from its beginning: the last moment at which they could be
 * @param to its end
 * @param refused how many were answered 503 here, as far as known
 * @param authorizes whether a {@code create_auth} came then, or may have come without being seen
 */
record Outage(Instant from, Instant to, long refused, boolean authorizes) {}
