package dev.corpkit.corps.sync.takeback;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads one member back. Its parts are the fields, its standing (status and marks together), each department link and each
 * role relation. Where the standing was changed since, what a standing brings along stays, too: the departments, and of who
 * had returned by that run also the roles. Roles that were lost with an offline mark come back even then: no reading would
 * give them back (contract row C10).
 *
 * @param before as the run found it
 * @param after as the run left it
 * @param now as it is
 */
record MemberBack(MemberState before, MemberState after, MemberState now) {

    /** What decides whether somebody belongs anywhere. */
    private record Standing(MemberStatus status, boolean offlineByHand, boolean outOfScope) {

        static Standing of(MemberState member) {
            return new Standing(
                    member.row().status(),
                    member.row().offlineByHand(),
                    member.row().outOfScope());
        }
    }

    /** As it is to be, wherever that leads. */
    MemberState state(Reverting parts) {
        Standing standing = standing(parts);
        boolean linksStay = isStandingKept(standing) || hasLeftSince();
        boolean rolesStay = hasLeftSince() || isStandingKept(standing) && !isEmployed(before);
        if (hasLeftSince()
                && !(before.links().equals(after.links()) && before.roles().equals(after.roles()))) {
            parts.keep("no departments and roles while offline");
        }
        return new MemberState(
                row(standing, linksStay, parts),
                linksStay ? now.links() : rows("department ", MemberState::links, DeptLink::deptId, parts),
                rolesStay ? now.roles() : rows("role ", MemberState::roles, RoleMemberRow::roleId, parts));
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

    private boolean isStandingKept(Standing standing) {
        return !Standing.of(before).equals(Standing.of(after)) && !standing.equals(Standing.of(before));
    }

    private boolean hasLeftSince() {
        return isEmployed(after) && !isEmployed(now);
    }

    private static boolean isEmployed(MemberState member) {
        return member.row().status() == MemberStatus.ACTIVE;
    }

    private MemberRow row(Standing standing, boolean linksStay, Reverting parts) {
        MemberRow was = before.row();
        MemberRow left = after.row();
        MemberRow is = now.row();
        return new MemberRow(
                is.memberId(),
                is.userId(),
                parts.back("name", was.name(), left.name(), is.name()),
                parts.back("alias", was.alias(), left.alias(), is.alias()),
                parts.back("position", was.position(), left.position(), is.position()),
                linksStay
                        ? is.mainDeptId()
                        : parts.back("main department", was.mainDeptId(), left.mainDeptId(), is.mainDeptId()),
                parts.back("activation", was.activation(), left.activation(), is.activation()),
                standing.status(),
                standing.offlineByHand(),
                standing.outOfScope());
    }

    private <T> List<T> rows(
            String part, Function<MemberState, List<T>> rows, Function<T, String> id, Reverting parts) {
        Map<String, T> were = byId(rows.apply(before), id);
        Map<String, T> left = byId(rows.apply(after), id);
        Map<String, T> are = byId(rows.apply(now), id);
        Set<String> ids = new TreeSet<>(were.keySet());
        ids.addAll(are.keySet());
        return ids.stream()
                .<@Nullable T>map(key -> parts.back(part + key, were.get(key), left.get(key), are.get(key)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return byId;
    }
}
