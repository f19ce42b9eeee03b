package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What WeCom shows by what is stored, overlaid with what was read. */
final class AfterReading {

    private final Mirrored known;
    private final NamedReading read;
    private final Set<String> visible;

    AfterReading(Mirrored known, NamedReading read) {
        this.known = known;
        this.read = read;
        this.visible = new HashSet<>(known.depts().keySet());
        visible.removeAll(read.deptDenials().keySet());
        read.depts().forEach(dept -> visible.add(dept.deptId()));
    }

    /** Whether anybody or any department stands elsewhere than before: then the members of any tag may be others. */
    boolean isRearranged() {
        return read.members().stream().anyMatch(this::stoodElsewhere)
                || read.depts().stream().anyMatch(this::stoodElsewhere);
    }

    private boolean stoodElsewhere(RemoteMember member) {
        Set<String> before =
                known.linksOf(member.memberId()).stream().map(DeptLink::deptId).collect(toSet());
        Set<String> now = member.links().stream()
                .map(RemoteLink::deptId)
                .filter(visible::contains)
                .collect(toSet());
        return !known.members().present().contains(member.memberId()) || !before.equals(now);
    }

    private boolean stoodElsewhere(RemoteDept dept) {
        DeptRow before = known.depts().get(dept.deptId());
        if (before == null) {
            return true;
        }
        String told = parent(dept);
        String parent = told != null && visible.contains(told) ? told : DeptRow.ROOT;
        return before.parentId() != null && !before.parentId().equals(parent);
    }

    /** What WeCom says, else what is stored. */
    private @Nullable String parent(RemoteDept dept) {
        DeptRow before = known.depts().get(dept.deptId());
        return dept.parentKnown() || before == null ? dept.parentId() : before.parentId();
    }

    DeptSubtrees subtrees() {
        DeptSubtrees subtrees = new DeptSubtrees();
        Set<String> readDepts = read.depts().stream().map(RemoteDept::deptId).collect(toSet());
        read.depts().forEach(dept -> subtrees.dept(dept.deptId(), parent(dept)));
        known.depts().values().stream()
                .filter(dept -> visible.contains(dept.deptId()) && !readDepts.contains(dept.deptId()))
                .forEach(dept -> subtrees.dept(dept.deptId(), dept.parentId()));
        Set<String> told = read.members().stream().map(RemoteMember::memberId).collect(toSet());
        told.addAll(read.memberDenials().keySet());
        read.members()
                .forEach(member -> subtrees.member(
                        member.memberId(),
                        member.links().stream().map(RemoteLink::deptId).toList()));
        known.members().present().stream()
                .filter(id -> !told.contains(id))
                .forEach(id -> subtrees.member(
                        id, known.linksOf(id).stream().map(DeptLink::deptId).toList()));
        return subtrees;
    }
}
