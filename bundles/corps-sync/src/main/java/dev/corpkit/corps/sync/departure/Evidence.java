package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What decides about members that a reading misses.
 *
 * @param observation what the reading tells besides the directory
 * @param parents parent by department, as the reading shows it, completed by what is stored
 * @param earlierScope the scope of the reading before; the empty one where there was none
 * @param events what events said of members that counts still
 * @param upgrade whether plain userids may only have become others
 * @param began when the run began, before its reading
 * @param unexplainedDepart whether members whose absence nothing explains count as resigned ({@code guard.unexplained})
 */
public record Evidence(
        Observation observation,
        Map<String, String> parents,
        ScopeRow earlierScope,
        List<MemberEventRow> events,
        UseridUpgrade upgrade,
        Instant began,
        boolean unexplainedDepart) {

    /** With other signs of an upgrade. */
    public Evidence withUpgrade(UseridUpgrade other) {
        return new Evidence(observation, parents, earlierScope, events, other, began, unexplainedDepart);
    }
}
