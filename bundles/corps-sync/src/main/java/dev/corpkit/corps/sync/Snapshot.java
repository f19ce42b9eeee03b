package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an enterprise. Whether it is complete is its type, not a flag: only a {@link CompleteSnapshot} can express
 * that whatever it misses is gone (contract row G2), and a {@link FocusedSnapshot} only of what it names.
 */
public sealed interface Snapshot permits CompleteSnapshot, PartialSnapshot, FocusedSnapshot {

    /** What was read. */
    Picture picture();

    /** The visible scope it was read under (contract row G3). */
    ScopeRow scope();

    /** The enterprise's name, null where unknown. */
    @Nullable
    String corpName();

    /** Which maskable fields the enterprise shows; unknown where the reading did not ask. */
    GrantedFields granted();

    /** Calls made to WeCom for it. */
    int apiCalls();

    /** What could not be read, a sentence each; never empty for a partial one. */
    List<String> problems();

    /** This one if it is complete: the door to removals of what it misses. */
    Optional<CompleteSnapshot> complete();

    /** This one if it is focused: the door to removals of what it names. */
    default Optional<FocusedSnapshot> focused() {
        return Optional.empty();
    }
}
