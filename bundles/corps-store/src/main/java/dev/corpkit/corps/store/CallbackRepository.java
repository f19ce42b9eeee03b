package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Callbacks that came, waiting and worked on (contract rows A1, A3, A4). */
@ProviderType
public interface CallbackRepository {

    /**
     * Keeps one that has come, under a new id greater than those this node gave before.
     *
     * @param callback its id does not count
     * @return false, and nothing is kept, if the suite has one of that digest already
     */
    boolean insert(CallbackRow callback);

    /**
     * Has a kept one worked on again because an equal one came: it waits as if it had come only now. Work on it that is under
     * way does not settle it: see {@link #update}.
     *
     * @param callback its suite and digest tell which; it came, and is due, at its receivedAt
     */
    void repeat(CallbackRow callback);

    /** One; empty if that suite has none of that id. */
    Optional<CallbackRow> find(String suiteId, long id);

    /** The newest few of a suite, newest first. */
    List<CallbackRow> newest(String suiteId, int limit);

    /**
     * Lanes whose oldest waiting callback is due, those first that are due the longest: a lane whose oldest waits for a later
     * try holds back its younger ones.
     */
    List<CallbackLane> dueLanes(Instant now, int limit);

    /** The oldest waiting callbacks of a lane, due or not, oldest first. */
    List<CallbackRow> waiting(CallbackLane lane, int limit);

    /** Whether any waiting callback of a lane is of one of these kinds. */
    boolean isWaiting(CallbackLane lane, Set<String> kinds);

    /**
     * Writes state, attempts, dueAt and problem. Those that are gone, or came again, since they were read are passed over.
     */
    void update(Collection<CallbackRow> callbacks);

    /**
     * Makes the waiting callbacks of a lane due that hold back one of theirs.
     *
     * @param before the id of the one that is held back
     * @param dueAt when they are to be due, if they are not earlier
     */
    void hasten(CallbackLane lane, long before, Instant dueAt);

    /**
     * Makes the waiting callbacks of a suite due that were tried before: what they lacked is here now.
     *
     * @param dueAt when they are to be due, if they are not earlier
     */
    void hastenTried(String suiteId, Instant dueAt);

    /** How many of each state a suite has; absent states are 0. */
    Map<CallbackRow.State, Long> count(String suiteId);

    /** When the oldest callback of a suite in a state came; empty if it has none. */
    Optional<Instant> oldest(String suiteId, CallbackRow.State state);

    /** Callbacks of a kind that wait or failed, of whatever age, oldest first. */
    List<CallbackRow> unsettled(String suiteId, String kind);

    /**
     * Deletes callbacks that are done or failed.
     *
     * @param before that came before
     * @param neverLost kinds of which failed ones stay, whatever their age
     * @param limit at most so many, the oldest first
     * @return how many
     */
    int deleteSettled(Instant before, Set<String> neverLost, int limit);

    /** Takes an enterprise's id out of what is told of others' problems (contract row C20). */
    void forget(String suiteId, String corpId);

    /** Deletes all of a lane, whatever their state (contract row C20); returns how many. */
    int deleteLane(CallbackLane lane);
}
