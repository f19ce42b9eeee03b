package dev.corpkit.corps.qywxproxy.law;

import static dev.corpkit.corps.qywxproxy.law.DepartureLaw.demand;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.qywxproxy.law.EnterpriseClient.Call;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a full sync may ask of those who are missing (issue 9, A3). */
final class CostLaw {

    private static final int MOST_DEPTS = 500;

    private final TrueEnterprise enterprise;
    private final Ledger ledger;
    private final int maxRemovals;

    CostLaw(Chronicle chronicle, int maxRemovals) {
        this.enterprise = chronicle.enterprise;
        this.ledger = chronicle.ledger;
        this.maxRemovals = maxRemovals;
    }

    void afterFullSync(Picture before, List<Call> calls) {
        demand(count(calls, "department/simplelist") <= 1, "COST: more than one department/simplelist");
        depts(before, calls);
        Set<String> missing = before.members().values().stream()
                .filter(Picture::isActive)
                .map(CorpMember::getMemberId)
                .filter(userid -> !isRead(userid))
                .collect(Collectors.toSet());
        List<Object> asked = calls.stream()
                .filter(call -> call.api().equals("user/get"))
                .map(Call::argument)
                .filter(missing::contains)
                .toList();
        demand(
                asked.size() <= Math.min(missing.size(), maxRemovals),
                "COST: " + asked.size() + " user/get for " + missing.size() + " missing members");
        long certain = missing.stream()
                .filter(userid -> !before.members().get(userid).isOutOfScope())
                .filter(userid -> stoodInScope(before.members().get(userid)))
                .count();
        demand(certain <= maxRemovals || asked.isEmpty(), "COST: " + certain + " are missing, and some are asked for");
        asked.stream()
                .filter(userid -> !isSaidToBeDeleted((String) userid))
                .forEach(userid -> demand(
                        !isBelowHidden(before, before.members().get(userid)),
                        "COST: " + userid + " is below a hidden department"));
    }

    /** Whether nothing but the member itself can be the cause: all departments that are stored of it are visible. */
    private boolean stoodInScope(CorpMember member) {
        Set<Long> visible = enterprise.visibleDepts();
        return member.getDeptIds().stream().map(Long::valueOf).allMatch(visible::contains);
    }

    /** Whether an event said so; the second word of it has to be asked for. */
    private boolean isSaidToBeDeleted(String userid) {
        Testimony testimony = ledger.of(userid);
        return testimony.deletionTold.isAfter(testimony.shown);
    }

    /** Whether a reading comes upon that member without looking for the missing. */
    private boolean isRead(String userid) {
        Employee member = enterprise.people.get(userid);
        return enterprise.lists(member)
                || enterprise.isNamed(userid)
                || enterprise.tags.values().stream().anyMatch(tag -> tag.users.contains(userid));
    }

    /** Whether all departments that are stored of the member are hidden. */
    private boolean isBelowHidden(Picture before, CorpMember member) {
        return member.getDeptIds().stream().allMatch(dept -> isHidden(before, dept));
    }

    /** Whether that department or one above it, as stored, is missing and answered 60011. */
    private boolean isHidden(Picture before, @Nullable String dept) {
        if (dept == null || !before.depts().containsKey(dept) || dept.equals(String.valueOf(TrueEnterprise.ROOT))) {
            return false;
        }
        Long id = Long.valueOf(dept);
        return enterprise.parents.containsKey(id) && !enterprise.knownDepts().contains(id)
                || isHidden(before, before.depts().get(dept).getParentId());
    }

    private void depts(Picture before, List<Call> calls) {
        Set<Long> visible = enterprise.visibleDepts();
        long missing = before.depts().keySet().stream()
                .map(Long::valueOf)
                .filter(dept -> !visible.contains(dept))
                .count();
        List<Object> asked = calls.stream()
                .filter(call -> call.api().startsWith("department/"))
                .map(Call::argument)
                .filter(Objects::nonNull)
                .filter(dept -> !visible.contains((Long) dept))
                .filter(dept -> !enterprise.sight().scope().allowParty().contains((Long) dept))
                .toList();
        demand(
                asked.size() <= Math.min(missing, MOST_DEPTS),
                "COST: " + asked.size() + " department calls for " + missing + " missing departments");
    }

    private static long count(List<Call> calls, String api) {
        return calls.stream().filter(call -> call.api().equals(api)).count();
    }
}
