package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpSyncHook.Departure;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has a say in a run ({@link dev.corpkit.corps.api.CorpSyncHook}). Asked outside any transaction. What throws, but for
 * {@link #after}, ends the run with nothing changed.
 */
public interface RunHooks {

    /** Nobody. */
    RunHooks NONE = new RunHooks() {};

    /** The run begins. */
    default void before() {}

    /** Whether there is anybody to ask; if not, runs are not planned twice. */
    default boolean isAnybody() {
        return false;
    }

    /** Who they are, in a sentence: the names of their classes. */
    default String name() {
        return "a hook";
    }

    /** What becomes of a member that is gone upstream. */
    default Departure departure(MemberState member) {
        return Departure.OFFLINE;
    }

    /** The person that a new member is; null for one of their own. */
    default @Nullable String userId(String memberId) {
        return null;
    }

    /** The run was committed; returns what failed in telling so, a sentence each. Does not throw. */
    default List<String> after(SyncReport report) {
        return List.of();
    }
}
