package dev.corpkit.corps.sync.departure;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notes of whom a reading does not show when they were last known to be there, and of whom a reading of some members shows that they
 * were there. A reading of everything needs no note of those it shows: its run tells it. So one that finds nothing new notes nothing.
 *
 * @param kept what was noted before
 * @param denials WeCom's answers about members
 * @param gaps what could not be read
 */
public record MissedMembers(KeptEvents kept, Map<String, MemberDenial> denials, Gaps gaps) {

    /** What a reading notes of employed members that it does not show and that stay employed. */
    public List<MemberEventRow> missed(Collection<String> memberIds) {
        Set<MemberEventRow> known = new HashSet<>(kept.all());
        Set<String> absent = known.stream()
                .filter(MemberEventRow::tellsAbsence)
                .map(MemberEventRow::memberId)
                .collect(toSet());
        return memberIds.stream()
                .sorted()
                .map(id -> missed(id, isHidden(id) && !absent.contains(id)))
                .filter(row -> !known.contains(row))
                .toList();
    }

    /** What a reading of some members notes of those that it shows. */
    public List<MemberEventRow> shown(Collection<String> memberIds, Instant began) {
        return memberIds.stream()
                .sorted()
                .map(id -> new MemberEventRow(id, Kind.PRESENT, "", KeptEvents.byWeCom(began)))
                .toList();
    }

    private MemberEventRow missed(String id, boolean besideGap) {
        return new MemberEventRow(
                id, Kind.MISSED, besideGap ? MemberEventRow.BESIDE_A_GAP : "", kept.lastThere(id));
    }

    private boolean isHidden(String id) {
        MemberDenial denial = denials.get(id);
        return (denial == null || denial == MemberDenial.NOT_ASKED) && gaps.hideMember(id);
    }
}
