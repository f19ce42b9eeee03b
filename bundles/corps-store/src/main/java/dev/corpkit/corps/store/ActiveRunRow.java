package dev.corpkit.corps.store;

import dev.corpkit.corps.api.Actor;
import java.time.Instant;

/**
 * A run that is under way: kept from its beginning until its lease is given back (contract row G5).
 *
 * @param runId its id
 * @param kind what it is
 * @param startedAt when it began
 * @param aliveAt when it was last known to go on
 * @param actor who began it, and why; cut to what can be stored
 * @param node the process that it runs in, for a person; at most {@link Limits#NODE} chars
 */
public record ActiveRunRow(
        String runId, RunRow.Kind kind, Instant startedAt, Instant aliveAt, Actor actor, String node) {

    /** Cuts the texts. */
    public ActiveRunRow {
        actor = StorableText.of(actor);
        node = StorableText.of(node, Limits.NODE);
    }

    /** This one, known to go on at a moment. */
    public ActiveRunRow alive(Instant now) {
        return new ActiveRunRow(runId, kind, startedAt, now, actor, node);
    }
}
