package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.sync.departure.MissedMembers;
import dev.corpkit.corps.sync.departure.SettledEvents;
import dev.corpkit.corps.sync.finding.RunFindings;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.findings.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Works out what a run notes besides the rows it writes. */
final class AftermathPlanner {

    private final PlanningContext known;
    private final Snapshot snapshot;

    AftermathPlanner(PlanningContext known, Snapshot snapshot) {
        this.known = known;
        this.snapshot = snapshot;
    }

    /** Of a run that read WeCom. */
    Aftermath ofReading(Decision decision, PlannedMembers members) {
        long unexplained = unexplained(members);
        RunFindings findings = snapshot.focused().isPresent()
                ? RunFindings.ofMembers(unexplained, known.began()).with(FindingRow.Kind.SCOPE, List.of())
                : RunFindings.ofFull(snapshot.observation(), unexplained, known.began())
                        .with(FindingRow.Kind.USERID_UPGRADE, upgrade());
        SettledEvents settled = settled(decision);
        return new Aftermath(findings, settled.of(known.kept()), noted(settled), isLasting(), false);
    }

    /** Of a full reading that saw nothing. */
    Aftermath ofEmptyScope() {
        return new Aftermath(RunFindings.ofEmptyScope(known.began()), List.of(), List.of(), false, false);
    }

    private List<FindingRow> upgrade() {
        return UpgradeSigns.of(known, snapshot).isUnderWay() ? List.of(UpgradeSigns.finding(known)) : List.of();
    }

    /** Of a run without a reading. */
    Aftermath ofDecision(PlannedMembers members) {
        return new Aftermath(
                RunFindings.ofMembers(unexplained(members), known.began()), List.of(), List.of(), false, false);
    }

    private SettledEvents settled(Decision decision) {
        Set<String> shown = snapshot.picture().members().stream()
                .map(RemoteMember::memberId)
                .collect(toSet());
        Set<String> employed = known.stored().members().values().stream()
                .filter(RemovalDiff::isThere)
                .map(MemberRow::memberId)
                .collect(toSet());
        return new SettledEvents(
                known.began(),
                snapshot.focused().isEmpty(),
                snapshot.complete().isPresent(),
                shown,
                employed,
                decision.allowed().departed(),
                decision.allowed().outOfScope().keySet(),
                denials());
    }

    /** Whom a reading of some members does not show and was not asked for, it does not miss. */
    private List<MemberEventRow> noted(SettledEvents reading) {
        MissedMembers notes = new MissedMembers(known.kept(), denials(), snapshot.gaps());
        Set<String> missed = new HashSet<>(reading.employed());
        missed.removeAll(reading.shown());
        missed.removeAll(reading.departed());
        if (!reading.whole()) {
            missed.retainAll(denials().keySet());
        }
        List<MemberEventRow> noted = new ArrayList<>(notes.missed(missed));
        if (!reading.whole()) {
            noted.addAll(notes.shown(reading.shown(), reading.began()));
        }
        return noted;
    }

    private Map<String, MemberDenial> denials() {
        return snapshot.observation().denials().members();
    }

    private boolean isLasting() {
        Set<String> standing = known.findings().stream()
                .filter(finding -> finding.kind() == FindingRow.Kind.GAP)
                .map(FindingRow::place)
                .collect(toSet());
        return standing.containsAll(snapshot.gaps().places());
    }

    /** Active members out of scope whom nothing explains, once the run is over. */
    private long unexplained(PlannedMembers members) {
        Map<String, MemberRow> after =
                members.changes().updatedRows().stream().collect(toMap(MemberRow::memberId, Function.identity()));
        return known.stored().members().values().stream()
                .map(member -> after.getOrDefault(member.memberId(), member))
                .filter(AftermathPlanner::isUnexplained)
                .count();
    }

    private static boolean isUnexplained(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE && member.visibility() == Visibility.UNEXPLAINED;
    }

    /** What a report says of members whom this run finds missing without an explanation. */
    Optional<String> newlyUnexplained(Removals allowed) {
        long count = allowed.outOfScope().entrySet().stream()
                .filter(member -> member.getValue() == Visibility.UNEXPLAINED)
                .filter(member -> !isUnexplained(known.stored().members().get(member.getKey())))
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(Count.of(count, "member", "is", "are")
                        + " no longer visible and nothing explains it, so they stay"
                        + " active and out of scope: see corps:problems");
    }
}
