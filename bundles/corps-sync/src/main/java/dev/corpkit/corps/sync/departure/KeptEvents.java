package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of members when a run is planned, and when each was last known to be there: by an event that tells it, by the
 * reading that showed the member last, or by a person. A {@code delete_user} counts only if it is newer (contract row C9). Not to be
 * changed.
 */
public final class KeptEvents {

    /** None, of an organization that was never read. */
    public static final KeptEvents NONE = new KeptEvents(List.of(), Set.of(), Instant.EPOCH);

    /** WeCom's clock and ours may differ by so much; a deletion this long before a reading began may be younger than it. */
    static final Duration CLOCKS = Duration.ofMinutes(1);

    private final List<MemberEventRow> all;
    private final Set<MemberEventRow> before;
    private final Instant wholeReading;
    private final Map<String, Instant> present = new HashMap<>();
    private final Map<String, Instant> missed = new HashMap<>();

    /**
     * The kept ones.
     *
     * @param before those of them that were kept before the run's reading began: what came meanwhile may be younger than what it
     *     saw, whatever the clocks say
     * @param wholeReading when the last reading of everything before it began; {@link Instant#EPOCH} where there was none
     */
    public KeptEvents(List<MemberEventRow> all, Collection<MemberEventRow> before, Instant wholeReading) {
        this.all = List.copyOf(all);
        this.before = Set.copyOf(before);
        this.wholeReading = byWeCom(wholeReading);
        all.forEach(event -> {
            if (event.kind() == Kind.PRESENT || event.kind() == Kind.MISSED) {
                (event.kind() == Kind.PRESENT ? present : missed)
                        .merge(event.memberId(), event.at(), KeptEvents::newer);
            }
        });
    }

    /** A moment of ours that is not later than the same moment by WeCom's clock. */
    static Instant byWeCom(Instant ours) {
        return ours.equals(Instant.EPOCH) ? ours : ours.minus(CLOCKS);
    }

    private static Instant newer(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When a stored member was last known to be there: whom the last reading of everything did not miss, it showed. */
    Instant lastThere(String memberId) {
        return newer(
                missed.getOrDefault(memberId, wholeReading), present.getOrDefault(memberId, Instant.EPOCH));
    }

    /** Whether it is a deletion of somebody who was there since. */
    boolean isOvertaken(MemberEventRow event) {
        return event.kind() == Kind.DELETED && !event.at().isAfter(lastThere(event.memberId()));
    }

    /** All that counts: without deletions that are overtaken. */
    public List<MemberEventRow> counting() {
        return all.stream().filter(event -> !isOvertaken(event)).toList();
    }

    List<MemberEventRow> all() {
        return all;
    }

    boolean isFromBefore(MemberEventRow event) {
        return before.contains(event);
    }
}
