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

    /** What an empty visible scope means (contract row G3). */
    static final String EMPTY_SCOPE = "The visible scope is empty, so nothing was changed: the enterprise's"
            + " administrator must set the application's visible scope in the WeCom admin console";

    /** One of an enterprise that lets us see nothing. */
    public static PartialSnapshot ofEmptyScope(@Nullable String corpName) {
        return new PartialSnapshot(
                new Picture(List.of(), List.of(), List.of()), ScopeRow.EMPTY, corpName, List.of(EMPTY_SCOPE));
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
