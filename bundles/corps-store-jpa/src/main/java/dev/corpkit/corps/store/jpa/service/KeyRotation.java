package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.Resealing;
import dev.corpkit.corps.store.jpa.Resealing.Progress;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the rotation of the secret key is, if one goes on: as a finding, until the previous key is no longer written. Thread-safe. */
final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final String KIND = "keyRotation";

    private final InstantSource clock;
    private @Nullable Rotation current;

    KeyRotation(InstantSource clock) {
        this.clock = clock;
    }

    private record Rotation(String place, String key, Resealing resealing, Progress progress, Instant since) {

        Rotation with(Progress now) {
            return new Rotation(place, key, resealing, now, since);
        }
    }

    /** The store that is open from now on. */
    synchronized void use(OpenStore now) {
        current = now.store()
                .resealing()
                .map(resealing -> new Rotation(
                        now.settings().placeOfPreviousKey(),
                        now.settings().writtenKey(),
                        resealing,
                        new Progress(0, -1, 0),
                        clock.instant()))
                .orElse(null);
    }

    /** There is none. */
    synchronized void leave() {
        current = null;
    }

    /**
     * Seals some more secrets with the new key; what the database does not take is tried again by the next call.
     *
     * @return whether some are left and the database goes on
     */
    synchronized boolean step() {
        if (current == null || current.progress().isOver()) {
            return false;
        }
        try {
            Progress now = current.resealing().step();
            current = current.with(now);
            if (now.isOver()) {
                LOG.info("Sealed with the new secret key rows={} unreadable={}", now.rows() - now.lost(), now.lost());
            }
            return !now.isOver();
        } catch (StoreException failed) {
            LOG.debug("The rotation of the key goes on later", failed);
            return false;
        }
    }

    synchronized Optional<Finding> finding() {
        return Optional.ofNullable(current).map(KeyRotation::told);
    }

    private static Finding told(Rotation rotation) {
        Progress progress = rotation.progress();
        if (!progress.isOver()) {
            return finding(
                    rotation,
                    Urgency.NOTICE,
                    "The secret key is rotated to that of " + rotation.key() + ": " + Math.max(0, progress.done())
                            + " of " + Count.of(progress.rows(), "sealed row") + " done.",
                    "Keep both keys until all are done; a restart goes on with it.",
                    1);
        }
        if (progress.lost() > 0) {
            return finding(
                    rotation,
                    Urgency.WARNING,
                    Count.of(progress.lost(), "sealed row", "opens", "open") + " with neither key; the log names each.",
                    "If a third key sealed them, write that one as the previous key. If they are lost, the enterprises"
                            + " among them must authorize again.",
                    progress.lost());
        }
        return finding(
                rotation,
                Urgency.NOTICE,
                "The secret key was rotated to that of " + rotation.key() + ": "
                        + Count.of(progress.rows(), "sealed row", "is", "are") + " under the new one.",
                "Give the new key to every node, back it up, then delete this setting and the previous key.",
                1);
    }

    private static Finding finding(Rotation rotation, Urgency urgency, String cause, String remedy, long count) {
        return new Finding(urgency, KIND, rotation.place(), cause, remedy, rotation.since(), count);
    }
}
