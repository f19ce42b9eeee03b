package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading that holds everything visible.
 *
 * @param picture what was read
 * @param observation what the reading tells besides that; without gaps
 */
public record CompleteSnapshot(Picture picture, Observation observation) implements Snapshot {

    /** Refuses one with gaps: that would be a partial one. */
    public CompleteSnapshot {
        if (!observation.gaps().isEmpty()) {
            throw new IllegalArgumentException("A complete snapshot has no gaps: " + observation.gaps());
        }
    }

    /** One in which nothing was denied, of an administrator's authorization. */
    public CompleteSnapshot(Picture picture, ScopeRow scope, @Nullable String corpName) {
        this(picture, Observation.of(scope, corpName));
    }

    @Override
    public Optional<CompleteSnapshot> complete() {
        return Optional.of(this);
    }
}
