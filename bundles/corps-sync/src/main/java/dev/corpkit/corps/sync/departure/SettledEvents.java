package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which kept events a run settles: those older than its reading whose member it shows, takes offline, or marks out of
 * scope for good. What {@code delete_user} said stays for as long as WeCom has not been asked about the member.
 *
 * @param began when the run began, before its reading
 * @param shown ids of members that the reading shows
 * @param departed ids of members that the run takes offline
 * @param marked ids of members that it marks, or leaves, out of scope
 * @param denials WeCom's answers about members
 */
public record SettledEvents(
        Instant began, Set<String> shown, Set<String> departed, Set<String> marked, Map<String, MemberDenial> denials) {

    /** WeCom gives the moment of an event in whole seconds: one of the second in which the reading began may be younger. */
    private static final long GRANULARITY_SECONDS = 1;

    /** The settled ones among these. A changed userid is settled by the change itself. */
    public List<MemberEventRow> of(List<MemberEventRow> events) {
        return events.stream()
                .filter(event -> event.kind() != Kind.RENAMED)
                .filter(event -> !event.at().plusSeconds(GRANULARITY_SECONDS).isAfter(began))
                .filter(this::isSettled)
                .toList();
    }

    private boolean isSettled(MemberEventRow event) {
        String id = event.memberId();
        return shown.contains(id)
                || departed.contains(id)
                || marked.contains(id) && (event.kind() != Kind.DELETED || denials.get(id) == MemberDenial.HIDDEN);
    }
}
