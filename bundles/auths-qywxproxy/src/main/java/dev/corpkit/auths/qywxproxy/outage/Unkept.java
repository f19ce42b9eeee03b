package dev.corpkit.auths.qywxproxy.outage;

import java.time.Instant;

/**
 * Callbacks of a suite that were not kept, and were answered so that WeCom may send them again.
 *
 * @param since when the first came
 * @param last when the last came
 * @param count how many
 * @param authorizes whether one of them was a {@code create_auth}: its code comes in no other way
 */
public record Unkept(Instant since, Instant last, long count, boolean authorizes) {

    Unkept with(Unkept other) {
        return new Unkept(
                since.isBefore(other.since) ? since : other.since,
                last.isAfter(other.last) ? last : other.last,
                count + other.count,
                authorizes || other.authorizes);
    }
}
