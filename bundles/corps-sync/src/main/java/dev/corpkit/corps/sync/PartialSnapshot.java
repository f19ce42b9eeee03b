package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading of which a part failed: what a gap can hide may still be there (contract row G2). Each member that is in it
 * carries all its links.
 *
 * @param picture what was read
 * @param observation what the reading tells besides that; with at least one gap
 */
public record PartialSnapshot(Picture picture, Observation observation) implements Snapshot {

    /** Refuses one without gaps: that would be a complete one. */
    public PartialSnapshot {
        if (observation.gaps().isEmpty()) {
            throw new IllegalArgumentException("A partial snapshot must say what could not be read");
        }
    }

    /**
     * One whose gaps can hide everything.
     *
     * @param problems a sentence for each gap, without personal data
     */
    public PartialSnapshot(Picture picture, ScopeRow scope, @Nullable String corpName, List<String> problems) {
        this(picture, Observation.of(scope, corpName).withGaps(Gaps.of(problems)));
    }
}
