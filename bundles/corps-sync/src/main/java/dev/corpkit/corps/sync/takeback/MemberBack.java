package dev.corpkit.corps.sync.takeback;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads one member back. Its parts are the fields, its standing (status and marks together), each department link and each
 * role relation. Where the standing was changed since, what came with it stays, too. Only what somebody lost with an offline
 * mark comes back even then where no reading would give it back: roles (contract row C10), and links to departments made here.
 *
 * @param before as the run found it
 * @param after as the run left it
 * @param now as it is
 */
record MemberBack(MemberState before, MemberState after, MemberState now) {

    /** What decides whether somebody belongs anywhere. */
    private record Standing(MemberStatus status, boolean offlineByHand, Visibility visibility) {

        static Standing of(MemberState member) {
            return new Standing(
                    member.row().status(),
                    member.row().offlineByHand(),
                    member.row().visibility());
        }
    }

    /**
     * As it is to be, wherever that leads.
     *
     * @param ours tells departments that were made here
     */
    MemberState state(Predicate<String> ours, Reverting parts) {
        Standing standing = standing(parts);
        if (hasLeftSince()) {
            if (!before.links().equals(after.links()) || !before.roles().equals(after.roles())) {
                parts.keep("no departments and roles while offline");
            }
            return new MemberState(row(standing, now.row().mainDeptId(), parts), List.of(), List.of());
        }
        boolean stays = isChangedSince(standing);
        Predicate<String> links =
                stays ? ours.and(id -> isEmployed(before)) : movedSince(ours, parts) ? ours : id -> true;
        Predicate<String> roles = id -> !stays || isEmployed(before);
        return new MemberState(
                row(standing, stays ? now.row().mainDeptId() : mainDept(parts), parts),
                rows("department ", MemberState::links, DeptLink::deptId, links, parts),
                rows("role ", MemberState::roles, RoleMemberRow::roleId, roles, parts));
    }

    /** Who returned by that run and was given anything else since stays: going offline would take it away. */
    private Standing standing(Reverting parts) {
        boolean returned = !isEmployed(before) && isEmployed(after) && isEmployed(now);
        if (returned && !(after.links().equals(now.links()) && after.roles().equals(now.roles()))) {
            parts.keep("status");
            return Standing.of(now);
        }
        return parts.back("status", Standing.of(before), Standing.of(after), Standing.of(now));
    }

    /** Whether the run changed the standing, and it is not led back: it was changed since, or must stay. */
    private boolean isChangedSince(Standing standing) {
        Standing left = Standing.of(after);
        return !Standing.of(before).equals(left) && (!Standing.of(now).equals(left) || standing.equals(left));
    }

    private boolean hasLeftSince() {
        return isEmployed(after) && !isEmployed(now);
    }

    /** Whom a later reading placed elsewhere stays there: one department more would be neither place. */
    private boolean movedSince(Predicate<String> ours, Reverting parts) {
        boolean moved = !places(before, ours).equals(places(after, ours))
                && !places(after, ours).equals(places(now, ours));
        if (moved) {
            parts.keep("departments");
        }
        return moved;
    }

    private static Set<String> places(MemberState member, Predicate<String> ours) {
        return member.links().stream()
                .map(DeptLink::deptId)
                .filter(ours.negate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEmployed(MemberState member) {
        return member.row().status() == MemberStatus.ACTIVE;
    }

    private @Nullable String mainDept(Reverting parts) {
        return parts.back(
                "main department",
                before.row().mainDeptId(),
                after.row().mainDeptId(),
                now.row().mainDeptId());
    }

    private MemberRow row(Standing standing, @Nullable String mainDeptId, Reverting parts) {
        MemberRow was = before.row();
        MemberRow left = after.row();
        MemberRow is = now.row();
        return is.withName(parts.back("name", was.name(), left.name(), is.name()))
                .withAlias(parts.back("alias", was.alias(), left.alias(), is.alias()))
                .withPosition(parts.back("position", was.position(), left.position(), is.position()))
                .withMainDept(mainDeptId)
                .withActivation(parts.back("activation", was.activation(), left.activation(), is.activation()))
                .withStatus(standing.status())
                .withOfflineByHand(standing.offlineByHand())
                .withVisibility(standing.visibility());
    }

    private <T> List<T> rows(
            String part,
            Function<MemberState, List<T>> rows,
            Function<T, String> id,
            Predicate<String> led,
            Reverting parts) {
        Map<String, T> were = byId(rows.apply(before), id);
        Map<String, T> left = byId(rows.apply(after), id);
        Map<String, T> are = byId(rows.apply(now), id);
        Set<String> ids = new TreeSet<>(were.keySet());
        ids.addAll(are.keySet());
        return ids.stream()
                .<@Nullable T>map(key -> led.test(key)
                        ? parts.back(part + key, were.get(key), left.get(key), are.get(key))
                        : are.get(key))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return byId;
    }
}
