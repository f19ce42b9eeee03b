package dev.corpkit.corps.store;

import dev.corpkit.corps.api.Actor;
import java.time.Instant;

/**
 * A run that is under way: kept from its beginning until its lease is given back (contract row G5).
 *
 * @param runId its id
 * @param kind what it is
 * @param startedAt when it began
 * @param actor who began it, and why; cut to what can be stored
 * @param node the process that it runs in, for a person; at most {@link Limits#NODE} chars
 */
public record ActiveRunRow(String runId, RunRow.Kind kind, Instant startedAt, Actor actor, String node) {

    /** Cuts the texts. */
    public ActiveRunRow {
        actor = StorableText.of(actor);
        node = StorableText.of(node, Limits.NODE);
    }
}
