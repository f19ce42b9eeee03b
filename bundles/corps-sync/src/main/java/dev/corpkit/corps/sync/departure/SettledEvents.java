package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which kept events a reading settles, among those that were kept before it began: of members that it shows, takes offline,
 * or marks out of scope for good, and, where it was complete, of all who are not stored as employed. What {@code delete_user} said
 * stays for as long as it counts and WeCom has not been asked about the member.
 *
 * @param began when the run began, before its reading
 * @param whole whether it read everything
 * @param complete whether nothing was missing in what it read
 * @param shown ids of members that the reading shows
 * @param employed ids of members that were stored as employed before
 * @param departed ids of those of them that the run takes offline
 * @param marked ids of those of them that it marks, or leaves, out of scope
 * @param denials WeCom's answers about members
 */
public record SettledEvents(
        Instant began,
        boolean whole,
        boolean complete,
        Set<String> shown,
        Set<String> employed,
        Set<String> departed,
        Set<String> marked,
        Map<String, MemberDenial> denials) {

    /** The settled ones among these. */
    public List<MemberEventRow> of(KeptEvents kept) {
        return kept.all().stream()
                .filter(event -> event.kind() == Kind.MISSED ? isSeenOrOver(event) : isSettled(event, kept))
                .toList();
    }

    /** That somebody is missed is over with the reading that shows the member, or once nobody is missed. */
    private boolean isSeenOrOver(MemberEventRow event) {
        return shown.contains(event.memberId()) || isNobody(event.memberId());
    }

    private boolean isNobody(String id) {
        return departed.contains(id) || !employed.contains(id);
    }

    private boolean isSettled(MemberEventRow event, KeptEvents kept) {
        String id = event.memberId();
        if (!kept.isFromBefore(event)) {
            return false;
        }
        if (event.kind() == Kind.RENAMED) {
            return isRenameOver(event);
        }
        return departed.contains(id)
                || shown.contains(id) && (event.kind() != Kind.PRESENT || isOlder(event))
                || complete && whole && !shown.contains(id) && !employed.contains(id)
                || employed.contains(id) && !shown.contains(id) && isSettledOfMissed(event, kept);
    }

    private boolean isSettledOfMissed(MemberEventRow event, KeptEvents kept) {
        return switch (event.kind()) {
            case PRESENT -> whole || denials.containsKey(event.memberId());
            case DELETED ->
                kept.isOvertaken(event)
                        || marked.contains(event.memberId())
                                && denials.get(event.memberId()) == MemberDenial.HIDDEN;
            case UPDATED, UNTAGGED -> marked.contains(event.memberId());
            case RENAMED, MISSED -> false;
        };
    }

    /** The reading itself tells that a member is there; what is younger than it, as far as clocks tell, stays. */
    private boolean isOlder(MemberEventRow event) {
        return whole && !event.at().isAfter(KeptEvents.byWeCom(began));
    }

    /** A new userid is followed before the reading; one that still shows the old one refutes it. */
    private boolean isRenameOver(MemberEventRow event) {
        String id = event.memberId();
        return departed.contains(id) || shown.contains(id) && isOlder(event);
    }
}
