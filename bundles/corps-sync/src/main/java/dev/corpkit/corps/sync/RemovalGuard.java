package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether the removals of a run are too many to be believed (contract row G1). */
final class RemovalGuard {

    private final GuardSettings settings;
    private final EarlierRemovals earlier;

    /** A guard that counts removals together with earlier ones. */
    RemovalGuard(GuardSettings settings, EarlierRemovals earlier) {
        this.settings = settings;
        this.earlier = earlier;
    }

    /** All removals if one kind is above its limit, else none. */
    HeldRemovals hold(Removals removals, StoredPicture stored) {
        List<String> members =
                sorted(removals.departed(), id -> stored.members().get(id).status() == MemberStatus.ACTIVE);
        List<String> depts = sorted(removals.depts(), id -> !id.equals(DeptRow.ROOT));
        long unexplained = depts.stream()
                .filter(id -> !removals.deptsOutOfScope().contains(id))
                .count();
        String reason = Stream.of(
                        breach(
                                "active members would go offline",
                                members.size(),
                                earlier.members(),
                                visibleMembers(removals, stored)),
                        breach(
                                "departments would be removed",
                                unexplained,
                                earlier.depts(),
                                removableDepts(removals, stored)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return reason.isEmpty()
                ? HeldRemovals.NONE
                : new HeldRemovals(members, depts, sorted(removals.roles(), id -> true), reason);
    }

    private Optional<String> breach(String what, long now, long before, long left) {
        long removals = now + before;
        long present = left + before;
        boolean tooMany = removals > settings.maxRemovals();
        boolean tooLarge =
                present >= settings.minActiveForPercent() && removals * 100.0 > settings.maxRemovalPercent() * present;
        if (now == 0 || !(tooMany || tooLarge)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d %s%s; the limits are %d and, from %d on, %s %%",
                removals,
                present,
                what,
                before == 0 ? "" : ", " + before + " of them already by events since the last complete sync",
                settings.maxRemovals(),
                settings.minActiveForPercent(),
                settings.maxRemovalPercent()));
    }

    /** Whom this reading could have shown: a percentage of those out of scope, too, would grow blinder with each of them. */
    private static long visibleMembers(Removals removals, StoredPicture stored) {
        return stored.members().values().stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .filter(member -> !member.outOfScope() || removals.departed().contains(member.memberId()))
                .map(MemberRow::memberId)
                .filter(id -> !removals.outOfScope().contains(id))
                .count();
    }

    private static long removableDepts(Removals removals, StoredPicture stored) {
        return stored.depts().values().stream()
                .filter(dept -> dept.source() == Source.WECOM && !dept.deptId().equals(DeptRow.ROOT))
                .filter(dept -> !removals.deptsOutOfScope().contains(dept.deptId()))
                .count();
    }

    private static List<String> sorted(Collection<String> ids, Predicate<String> counted) {
        return ids.stream().filter(counted).sorted().toList();
    }
}
