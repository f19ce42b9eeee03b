package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpSyncHook.Departure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hooks said of a run that was planned for them.
 *
 * @param asked whether there was anybody to ask
 * @param name names the hooks
 * @param departures what becomes of whoever would go offline
 * @param userIds the persons that new members are, where a hook knows them
 */
record HookAnswers(boolean asked, String name, Map<String, Departure> departures, Map<String, String> userIds) {

    static final HookAnswers NONE = new HookAnswers(false, "", Map.of(), Map.of());

    /** What becomes of one who would go offline; null of whom nobody was asked about. */
    @Nullable
    Departure departure(String memberId) {
        return asked ? departures.get(memberId) : Departure.OFFLINE;
    }
}
