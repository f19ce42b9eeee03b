package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an enterprise. Its type says what it can be missing: a {@link CompleteSnapshot} nothing, a
 * {@link PartialSnapshot} what its gaps hide (contract row G2), and a {@link FocusedSnapshot} speaks of what it names only.
 */
public sealed interface Snapshot permits CompleteSnapshot, PartialSnapshot, FocusedSnapshot {

    /** What was read. */
    Picture picture();

    /** What the reading tells besides that. */
    Observation observation();

    /** The visible scope it was read under (contract row G3). */
    default ScopeRow scope() {
        return observation().scope();
    }

    /** The enterprise's name, null where unknown. */
    default @Nullable String corpName() {
        return observation().corpName();
    }

    /** Which maskable fields the enterprise shows; unknown where the reading did not ask. */
    default GrantedFields granted() {
        return observation().granted();
    }

    /**
     * This one, which a run of everything may use.
     *
     * @throws IllegalArgumentException if it is focused
     */
    default Snapshot whole() {
        if (focused().isPresent()) {
            throw new IllegalArgumentException("A focused snapshot is not a whole one");
        }
        return this;
    }

    /** What could not be read; never empty for a partial one. */
    default Gaps gaps() {
        return observation().gaps();
    }

    /** The gaps, a sentence for each cause. */
    default List<String> problems() {
        return gaps().problems();
    }

    /** This one if it is complete. */
    default Optional<CompleteSnapshot> complete() {
        return Optional.empty();
    }

    /** This one if it is focused. */
    default Optional<FocusedSnapshot> focused() {
        return Optional.empty();
    }
}
