package dev.corpkit.corps.sync.snapshot;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * WeCom's answers, asked once more, about members whose held departure somebody approves (contract row G1). Of whom it holds
 * no answer the call failed: that departure stays held.
 *
 * @param shown ids of members that WeCom shows
 * @param denials answers about those that it does not show
 * @param problems what could not be asked, a sentence for each cause
 * @param apiCalls calls made to WeCom
 */
public record Confirmation(Set<String> shown, Map<String, MemberDenial> denials, List<String> problems, int apiCalls) {

    /** Copies. */
    public Confirmation {
        shown = Set.copyOf(shown);
        denials = Map.copyOf(denials);
        problems = List.copyOf(problems);
    }

    /** As if WeCom knew none of these members. */
    public static Confirmation assumed(Collection<String> memberIds) {
        return new Confirmation(
                Set.of(),
                memberIds.stream().distinct().collect(toMap(Function.identity(), id -> MemberDenial.UNKNOWN)),
                List.of(),
                0);
    }

    /** Whether WeCom says that the member is not there. */
    public boolean confirms(String memberId) {
        MemberDenial denial = denials.get(memberId);
        return denial == MemberDenial.UNKNOWN || denial == MemberDenial.LEFT;
    }

    /** Whether WeCom shows the member, or says that it is only hidden. */
    public boolean refutes(String memberId) {
        return shown.contains(memberId) || isHidden(memberId);
    }

    /** Whether WeCom says that the member is there and hidden from us. */
    public boolean isHidden(String memberId) {
        return denials.get(memberId) == MemberDenial.HIDDEN;
    }
}
