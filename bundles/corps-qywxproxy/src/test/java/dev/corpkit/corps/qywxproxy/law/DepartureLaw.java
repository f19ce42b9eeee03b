package dev.corpkit.corps.qywxproxy.law;

import static dev.corpkit.corps.qywxproxy.law.Picture.isActive;

import dev.corpkit.corps.api.CorpMember;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges what is stored by the truth (issue 9, A4): nobody hidden goes offline, everybody who resigned and of whom there is a
 * word does, all others who are missing are out of scope.
 */
final class DepartureLaw {

    private final TrueEnterprise enterprise;
    private final Ledger ledger;
    private final Map<String, String> userIds = new TreeMap<>();

    DepartureLaw(Chronicle chronicle) {
        this.enterprise = chronicle.enterprise;
        this.ledger = chronicle.ledger;
    }

    /** What holds after every step, whatever the guard and however much was read. */
    void afterAnything(Picture before, Picture after) {
        after.members().forEach((userid, member) -> {
            String known = userIds.putIfAbsent(userid, member.getUserId());
            demand(known == null || known.equals(member.getUserId()), "userId of " + userid + " changed");
            Testimony testimony = ledger.of(userid);
            if (!testimony.byHand) {
                safety(before, member, testimony);
            }
            if (isActive(member)) {
                demand(!member.getDeptIds().isEmpty(), userid + " is active and in no department");
                demand(
                        after.depts().keySet().containsAll(member.getDeptIds()),
                        userid + " is in departments that are not stored: " + member.getDeptIds());
            }
        });
        demand(after.members().keySet().containsAll(before.members().keySet()), "Members were deleted");
    }

    private void safety(Picture before, CorpMember member, Testimony testimony) {
        String userid = member.getMemberId();
        if (before.isActive(userid) && !isActive(member)) {
            demand(testimony.mayHaveResigned(), "SAFETY: " + userid + " is employed and went offline; " + testimony);
            demand(testimony.hasWord(), "WORD: " + userid + " went offline without a positive word; " + testimony);
        }
    }

    /**
     * What holds after a full sync that nothing disturbed.
     *
     * @param complete whether it was complete; else only additions, and departures by a word of their own, are due
     * @param guarded whether a guard may have held what was due
     */
    void afterFullSync(Picture before, Picture after, boolean complete, boolean guarded) {
        for (Employee member : enterprise.people.values()) {
            Testimony testimony = ledger.of(member.userid);
            if (testimony.byHand) {
                continue;
            }
            if (member.isEmployed() && enterprise.lists(member)) {
                visible(member, after.members().get(member.userid), complete && !guarded);
            } else if (!guarded && before.members().containsKey(member.userid)) {
                missing(member, testimony, after.members().get(member.userid), complete);
            }
        }
        if (complete && !guarded) {
            depts(after);
        }
    }

    private void visible(Employee member, CorpMember stored, boolean exactly) {
        demand(isActive(stored), "VISIBLE: " + member + " is visible, employed and not active here");
        demand(!stored.isOutOfScope(), "VISIBLE: " + member + " is visible and out of scope here");
        Set<String> expected = enterprise.expectedDepts(member).stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        demand(
                !exactly || expected.equals(new TreeSet<>(stored.getDeptIds())),
                "VISIBLE: " + member + " should be in " + expected + " and is in " + stored.getDeptIds());
    }

    private void missing(Employee member, Testimony testimony, CorpMember stored, boolean complete) {
        if (!member.isEmployed() && mustLeave(member, testimony, complete)) {
            demand(!isActive(stored), "LIVENESS: " + member + " resigned and is active; " + testimony);
        } else if (complete && isActive(stored) && !enterprise.shows(member)) {
            demand(stored.isOutOfScope(), "ELSE: " + member + " is missing and not out of scope");
            explained(member, testimony, stored);
        }
    }

    private boolean mustLeave(Employee member, Testimony testimony, boolean complete) {
        return testimony.leavingShownToFullSync.isAfter(testimony.shown)
                || ledger.isNotFound(member)
                        && (testimony.deletionTold.isAfter(testimony.shown)
                                || complete && enterprise.sight().showsIfEmployed(member.userid));
    }

    private void explained(Employee member, Testimony testimony, CorpMember stored) {
        if (ledger.nothingExplains(testimony) && ledger.isNotFound(member)) {
            demand(stored.isUnexplained(), "EXPLAINED: nothing explains that " + member + " is missing");
        } else if (testimony.changeTold.isAfter(testimony.shown)) {
            demand(!stored.isUnexplained(), "EXPLAINED: an event explains that " + member + " is missing");
        }
    }

    private void depts(Picture after) {
        Set<String> visible =
                enterprise.visibleDepts().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        demand(after.depts().keySet().containsAll(visible), "DEPTS: of " + visible + " some are not stored");
        after.depts().keySet().stream()
                .map(Long::valueOf)
                .filter(dept -> dept != TrueEnterprise.ROOT)
                .forEach(dept -> demand(
                        enterprise.parents.containsKey(dept), "DEPTS: " + dept + " does not exist and is stored"));
    }

    static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
