package dev.corpkit.acceptance;

import static dev.corpkit.provider.Exact.minus;

import dev.corpkit.provider.Mirror;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.oracle.VisiblePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What there is at WeCom now, and what of it the application may see. */
final class Truth {

    private final Mirror mirror;
    private final Set<String> employed;

    Truth(VisiblePicture visible, Directory directory) {
        mirror = new Mirror(visible);
        employed = directory.members().stream().map(Member::userid).collect(Collectors.toSet());
    }

    boolean employs(String userid) {
        return employed.contains(userid);
    }

    /** Departments that the application may see. */
    SortedSet<String> deptIds() {
        SortedSet<String> ids = new TreeSet<>();
        mirror.depts().forEach(line -> ids.add(line.substring(0, line.indexOf('|'))));
        return ids;
    }

    /** Who has which tag, of those that the application may see. */
    SortedSet<String> tagged() {
        SortedSet<String> tagged = new TreeSet<>();
        mirror.roleMembers().stream().map(OrganizationState::pair).forEach(tagged::add);
        return tagged;
    }

    /** Where a mirror with these changes made by hand differs from what it must be; empty if nowhere. */
    List<String> differences(OrganizationState state) {
        SortedSet<String> local = state.local();
        Set<String> byHand =
                local.contains("offline by hand " + FaultEnterprise.HAND) ? Set.of(FaultEnterprise.HAND) : Set.of();
        List<String> differences = new ArrayList<>();
        compare("departments", state.depts(), mirror.depts(), differences);
        compare("local departments", state.localDepts(), localDepts(), differences);
        compare("members", state.members(), without(byHand, mirror.members()), differences);
        compare("links", state.links(), with(local, "link ", without(byHand, mirror.links())), differences);
        compare("roles", state.roles(), with(local, "role ", mirror.roles()), differences);
        SortedSet<String> relations = without(byHand, tagged());
        local.stream()
                .filter(line -> line.startsWith("relation "))
                .map(line -> OrganizationState.pair(line.substring("relation ".length())))
                .forEach(relations::add);
        compare("role relations", state.held(), relations, differences);
        return differences;
    }

    private SortedSet<String> localDepts() {
        return mirror.hasRoot() ? new TreeSet<>(Set.of("desk")) : new TreeSet<>(Set.of("1", "desk"));
    }

    private static SortedSet<String> without(Set<String> memberIds, SortedSet<String> lines) {
        return lines.stream()
                .filter(line -> !memberIds.contains(line.substring(0, line.indexOf('|'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> with(SortedSet<String> local, String kind, SortedSet<String> lines) {
        SortedSet<String> all = new TreeSet<>(lines);
        local.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .forEach(all::add);
        return all;
    }

    /** Ids only: the lines hold names. */
    private static void compare(
            String what, SortedSet<String> stored, SortedSet<String> expected, List<String> differences) {
        minus(stored, expected).forEach(line -> differences.add(what + " has " + ids(line)));
        minus(expected, stored).forEach(line -> differences.add(what + " lacks " + ids(line)));
    }

    private static String ids(String line) {
        String[] fields = line.split("\\|");
        return fields[0] + (fields.length == 2 || fields.length == 4 ? " " + fields[1] : "");
    }
}
