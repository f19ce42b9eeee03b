package dev.corpkit.corps.sync.departure;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.scope.ScopeCoverage;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of members that a reading misses. A member is gone only on a positive word:
 *
 * <ol>
 *   <li>WeCom shows status 5;
 *   <li>an event said {@code delete_user} after the member was last known to be there ({@link KeptEvents}), and {@code user/get}
 *       answers 60111 now;
 *   <li>{@code user/get} answers 60111 although the scope, equal before and after the reading, is the whole enterprise in
 *       an administrator's authorization or names the userid itself, and no gap can hide the member.
 * </ol>
 *
 * <p>Whose userid became another is not gone, whatever is answered of the old one (contract row C5).
 *
 * <p>60111 alone also means "outside the visible scope" (sections 3.3 and 3.5), so everybody else is out of scope (contract
 * rows C9 and G3). Of whom WeCom was not asked, nothing is known: they stay as stored unless something explains the absence.
 * Not thread-safe.
 */
public final class DepartureRules {

    private final StoredPicture stored;
    private final Evidence evidence;
    private final ScopeRow scope;
    private final ScopeCoverage covered;
    private final ScopeCoverage coveredBefore;
    private final ScopeCoverage hidden;
    private final OtherIds others;
    private final Map<String, Set<MemberEventRow.Kind>> said = new HashMap<>();

    /** The rules for one organization and one reading. */
    public DepartureRules(StoredPicture stored, Evidence evidence) {
        this.stored = stored;
        this.evidence = evidence;
        this.scope = evidence.observation().scope();
        Map<String, String> before = new HashMap<>();
        stored.depts().values().forEach(dept -> before.put(dept.deptId(), dept.parentId()));
        this.covered = new ScopeCoverage(scope, evidence.parents());
        this.coveredBefore = new ScopeCoverage(evidence.earlierScope(), before);
        this.hidden = new ScopeCoverage(hiddenDepts(evidence), before);
        this.others =
                new OtherIds(evidence.events(), evidence.observation().denials().members(), evidence.began());
        evidence.events()
                .forEach(
                        event -> said.computeIfAbsent(event.memberId(), id -> EnumSet.noneOf(MemberEventRow.Kind.class))
                                .add(event.kind()));
    }

    private static ScopeRow hiddenDepts(Evidence evidence) {
        List<String> ids = evidence.observation().denials().depts().entrySet().stream()
                .filter(denial -> denial.getValue() == DeptDenial.HIDDEN)
                .map(Map.Entry::getKey)
                .filter(id -> !id.equals(DeptRow.ROOT))
                .toList();
        return new ScopeRow(ids, List.of(), List.of());
    }

    /**
     * Decides.
     *
     * @param missing ids of stored members that the reading does not show
     */
    public Departures decide(Collection<String> missing) {
        Set<String> departed = new HashSet<>();
        Set<String> unasked = new HashSet<>();
        Map<String, Visibility> outOfScope = new HashMap<>();
        for (String id : missing) {
            MemberDenial denial = evidence.observation().denials().members().get(id);
            if (isGone(id, denial)) {
                departed.add(id);
            } else if (hasOtherId(id)) {
                outOfScope.put(id, Visibility.OUT_OF_SCOPE);
            } else if (!evidence.observation().gaps().hideMember(id)) {
                Visibility visibility = visibility(id, denial);
                if (vouches(id, denial) || countsAsGone(visibility, denial)) {
                    departed.add(id);
                    if (denial == MemberDenial.NOT_ASKED) {
                        unasked.add(id);
                    }
                } else if (denial != null || visibility == Visibility.OUT_OF_SCOPE || isMarked(id) || isOutside(id)) {
                    outOfScope.put(id, visibility);
                }
            }
        }
        return new Departures(departed, unasked, outOfScope);
    }

    /**
     * Those whose absence something explains, among members whose departure is held: it stays held, and what explains it may be
     * gone from here by the time somebody approves it.
     *
     * @param held ids of stored members that the reading does not show
     */
    public Set<String> explained(Collection<String> held) {
        Map<String, MemberDenial> denials = evidence.observation().denials().members();
        return held.stream()
                .filter(id -> !evidence.observation().gaps().hideMember(id) && !hasOtherId(id))
                .filter(id -> !isGone(id, denials.get(id)) && !vouches(id, denials.get(id)))
                .filter(id -> visibility(id, denials.get(id)) == Visibility.OUT_OF_SCOPE)
                .collect(toSet());
    }

    /** An event said so, and it is not followed yet; or all plain ids may have become others. */
    private boolean hasOtherId(String id) {
        return others.mayBe(id) || evidence.upgrade().concerns(id);
    }

    private boolean isMarked(String id) {
        return stored.members().get(id).outOfScope();
    }

    /** Nobody is asked about who stands where the scope does not reach. */
    private boolean isOutside(String id) {
        return !covers(covered, stored.members().get(id));
    }

    /** By status 5, or by an event that WeCom's answer does not contradict: both hold beside a gap, too. */
    private boolean isGone(String id, @Nullable MemberDenial denial) {
        return denial == MemberDenial.LEFT
                || denial == MemberDenial.UNKNOWN && hasSaid(id, MemberEventRow.Kind.DELETED);
    }

    /** Whether the scope is one in which a member that is not there is gone. */
    private boolean vouches(String id, @Nullable MemberDenial denial) {
        boolean wholeEnterprise =
                scope.depts().contains(DeptRow.ROOT) && evidence.observation().authMode() == AuthMode.ADMINISTRATOR;
        return isAbsent(denial) && (wholeEnterprise || scope.members().contains(id));
    }

    /** Where members authorize for themselves, whoever withdraws looks like whoever resigns. */
    private boolean countsAsGone(Visibility visibility, @Nullable MemberDenial denial) {
        return evidence.unexplainedDepart()
                && evidence.observation().authMode() == AuthMode.ADMINISTRATOR
                && visibility == Visibility.UNEXPLAINED
                && isAbsent(denial);
    }

    private static boolean isAbsent(@Nullable MemberDenial denial) {
        return denial == MemberDenial.UNKNOWN || denial == MemberDenial.NOT_ASKED;
    }

    private Visibility visibility(String id, @Nullable MemberDenial denial) {
        MemberRow member = stored.members().get(id);
        boolean explained = denial == MemberDenial.HIDDEN
                || member.visibility() == Visibility.OUT_OF_SCOPE
                || hasSaid(id, MemberEventRow.Kind.UPDATED)
                || hasSaid(id, MemberEventRow.Kind.UNTAGGED)
                || isBelowHidden(member)
                || member.visibility() == Visibility.VISIBLE && hasLeftScope(member);
        return explained ? Visibility.OUT_OF_SCOPE : Visibility.UNEXPLAINED;
    }

    private boolean isBelowHidden(MemberRow member) {
        return hidden.coversMember(member, stored.linksOf(member.memberId()), List.of());
    }

    /**
     * Whether the scope, or a department that moved, explains it. The root of someone who is linked to it alone says nothing:
     * whoever has no visible department hangs there (contract row C11).
     */
    private boolean hasLeftScope(MemberRow member) {
        return !covers(covered, member) && (covers(coveredBefore, member) || hasPlace(member));
    }

    private boolean covers(ScopeCoverage coverage, MemberRow member) {
        String id = member.memberId();
        return coverage.coversMember(member, stored.linksOf(id), stored.rolesOf(id));
    }

    private boolean hasPlace(MemberRow member) {
        String id = member.memberId();
        return stored.linksOf(id).stream().anyMatch(link -> isPlace(link.deptId()))
                || member.mainDeptId() != null && isPlace(member.mainDeptId())
                || stored.rolesOf(id).stream().anyMatch(role -> role.source() == Source.WECOM);
    }

    private boolean isPlace(String deptId) {
        DeptRow dept = stored.depts().get(deptId);
        return dept != null && dept.source() == Source.WECOM && !deptId.equals(DeptRow.ROOT);
    }

    private boolean hasSaid(String id, MemberEventRow.Kind kind) {
        return said.getOrDefault(id, Set.of()).contains(kind);
    }
}
