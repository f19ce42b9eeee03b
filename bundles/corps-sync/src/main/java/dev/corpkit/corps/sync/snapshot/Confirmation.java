package dev.corpkit.corps.sync.snapshot;

import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.ScopeRow;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What WeCom says, asked once more, of members whose held departure somebody approves (contract row G1). The departure rules
 * judge it as they judge a reading: of whom it holds no answer, or whom a gap can hide, the departure stays held.
 *
 * @param shown ids of members that WeCom shows
 * @param observation the scope and the authorization of now, the answers about those that it does not show, and what could
 *     not be asked
 */
public record Confirmation(Set<String> shown, Observation observation) {

    /** Copies. */
    public Confirmation {
        shown = Set.copyOf(shown);
    }

    /** As if WeCom said of these members that they have left. */
    public static Confirmation assumed(Collection<String> memberIds) {
        Map<String, MemberDenial> left =
                memberIds.stream().distinct().collect(toMap(Function.identity(), id -> MemberDenial.LEFT));
        return new Confirmation(
                Set.of(), Observation.of(ScopeRow.EMPTY, null).withDenials(new Denials(left, Map.of(), Set.of())));
    }

    /** Whether WeCom does not show the member. */
    public boolean denies(String memberId) {
        return observation.denials().members().containsKey(memberId);
    }
}
