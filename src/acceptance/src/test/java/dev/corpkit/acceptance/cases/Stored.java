package dev.corpkit.acceptance.cases;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is stored of an organization at one moment, by id. */
record Stored(
        TreeMap<String, DeptRow> depts,
        TreeMap<String, MemberRow> members,
        Set<DeptLink> links,
        Set<RoleMemberRow> relations) {

    static Stored read(CorpStore store, OrgKey org) {
        return store.inTransaction(tx -> new Stored(
                byId(tx.depts().all(org), DeptRow::deptId),
                byId(tx.members().all(org), MemberRow::memberId),
                Set.copyOf(tx.deptLinks().all(org)),
                Set.copyOf(tx.roleMembers().all(org))));
    }

    private static <T> TreeMap<String, T> byId(List<T> rows, Function<T, String> id) {
        return new TreeMap<>(rows.stream().collect(Collectors.toMap(id, row -> row)));
    }

    DeptRow dept(String id) {
        return found(depts.get(id), "department " + id);
    }

    MemberRow member(String id) {
        return found(members.get(id), "member " + id);
    }

    Set<DeptLink> links(String member) {
        return links.stream().filter(link -> link.memberId().equals(member)).collect(Collectors.toSet());
    }

    Set<String> deptsOf(String member) {
        return links(member).stream().map(DeptLink::deptId).collect(Collectors.toSet());
    }

    DeptLink link(String member, String dept) {
        return found(
                links(member).stream()
                        .filter(link -> link.deptId().equals(dept))
                        .findFirst()
                        .orElse(null),
                "link of " + member + " to " + dept);
    }

    private static <T> T found(T row, String what) {
        if (row == null) {
            throw new AssertionError("Not stored: " + what);
        }
        return row;
    }
}
