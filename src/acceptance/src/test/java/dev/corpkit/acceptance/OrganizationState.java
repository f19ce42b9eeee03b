package dev.corpkit.acceptance;

import dev.corpkit.provider.Rows;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows of an organization, a line each.
 *
 * @param members active and in scope
 */
record OrganizationState(
        SortedSet<String> depts,
        SortedSet<String> localDepts,
        SortedSet<String> members,
        SortedSet<String> offline,
        SortedSet<String> offlineByHand,
        SortedSet<String> outOfScope,
        SortedSet<String> links,
        SortedSet<String> roles,
        SortedSet<String> relations) {

    static OrganizationState read(Rows rows) {
        return new OrganizationState(
                rows.depts(),
                rows.localDepts(),
                rows.members(),
                rows.offlineIds(),
                rows.offlineByHandIds(),
                rows.outOfScopeIds(),
                rows.links(),
                rows.roles(),
                rows.roleMembers());
    }

    /** What was made here by hand. */
    SortedSet<String> local() {
        SortedSet<String> local = new TreeSet<>();
        localDepts.stream()
                .filter(id -> !id.equals("1"))
                .map("department "::concat)
                .forEach(local::add);
        roles.stream()
                .filter(line -> line.endsWith("|LOCAL"))
                .map("role "::concat)
                .forEach(local::add);
        relations.stream()
                .filter(line -> line.endsWith("|LOCAL"))
                .map("relation "::concat)
                .forEach(local::add);
        links.stream()
                .filter(line -> localDepts.contains(line.split("\\|")[1]) && !line.contains("|1|"))
                .map("link "::concat)
                .forEach(local::add);
        offlineByHand.stream()
                .filter(offline::contains)
                .map("offline by hand "::concat)
                .forEach(local::add);
        return local;
    }

    /** Ids of WeCom's departments. */
    SortedSet<String> deptIds() {
        return firsts(depts);
    }

    /** WeCom's relations, as member and role. */
    SortedSet<String> granted() {
        SortedSet<String> granted = new TreeSet<>();
        relations.stream()
                .filter(line -> line.endsWith("|WECOM"))
                .map(OrganizationState::pair)
                .forEach(granted::add);
        return granted;
    }

    /** All relations, as member and role. */
    SortedSet<String> held() {
        SortedSet<String> held = new TreeSet<>();
        relations.stream().map(OrganizationState::pair).forEach(held::add);
        return held;
    }

    /** Member and role of a relation, whoever made it. */
    static String pair(String relation) {
        return relation.substring(0, relation.lastIndexOf('|'));
    }

    private static SortedSet<String> firsts(SortedSet<String> lines) {
        SortedSet<String> ids = new TreeSet<>();
        lines.forEach(line -> ids.add(line.substring(0, line.indexOf('|'))));
        return ids;
    }
}
