package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether somebody may be there under another userid of which an event told (contract row C5): for as long as WeCom shows the new
 * one, hides it, or was not asked. One that it does not know a day later says nothing any more.
 */
final class OtherIds {

    /** WeCom may show a new userid a while after it told of it. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Map<String, Set<String>> told = new HashMap<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private final Map<String, MemberDenial> denials;
    private final Instant now;

    /**
     * By what events told.
     *
     * @param denials WeCom's answers about userids
     * @param now when the reading began
     */
    OtherIds(List<MemberEventRow> events, Map<String, MemberDenial> denials, Instant now) {
        this.denials = denials;
        this.now = now;
        events.stream().filter(event -> event.kind() == Kind.RENAMED).forEach(event -> {
            told.computeIfAbsent(event.memberId(), id -> new HashSet<>()).add(event.detail());
            newest.merge(event.memberId(), event.at(), (one, other) -> one.isAfter(other) ? one : other);
        });
    }

    boolean mayBe(String memberId) {
        Set<String> others = new HashSet<>(Set.of(memberId));
        Deque<String> open = new ArrayDeque<>(others);
        Instant last = Instant.EPOCH;
        while (!open.isEmpty()) {
            String id = open.pop();
            last = newest.getOrDefault(id, last).isAfter(last) ? newest.get(id) : last;
            told.getOrDefault(id, Set.of()).stream().filter(others::add).forEach(open::push);
        }
        others.remove(memberId);
        return !others.isEmpty()
                && (last.plus(PATIENCE).isAfter(now) || !others.stream().allMatch(this::isUnknown));
    }

    private boolean isUnknown(String id) {
        MemberDenial denial = denials.get(id);
        return denial == MemberDenial.UNKNOWN || denial == MemberDenial.LEFT;
    }
}
