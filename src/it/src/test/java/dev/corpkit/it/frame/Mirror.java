package dev.corpkit.it.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleDepartment;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleMember;
import dev.corpkit.simulator.oracle.VisiblePicture.VisiblePost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what an organization holds with what WeCom shows, each as lines in the contract's words (C4, C5, C7, C11, C15). */
public final class Mirror {

    private static final String ROOT = "1";

    private final Corp corp;
    private final VisiblePicture visible;

    private Mirror(Corp corp, VisiblePicture visible) {
        this.corp = corp;
        this.visible = visible;
    }

    /** Fails with the lines that differ. */
    public static void assertExact(Corp corp, VisiblePicture visible) {
        Mirror mirror = new Mirror(corp, visible);
        assertThat(mirror.mirroredDepts()).isEqualTo(mirror.visibleDepts());
        assertThat(mirror.mirroredMembers()).isEqualTo(mirror.visibleMembers());
        assertThat(mirror.mirroredRoles()).isEqualTo(mirror.visibleRoles());
    }

    private List<String> visibleDepts() {
        Set<Integer> ids =
                visible.departments().stream().map(VisibleDepartment::id).collect(Collectors.toSet());
        return visible.departments().stream()
                .map(dept -> dept(
                        dept.id() + "",
                        dept.name() == null ? dept.id() + "" : dept.name(),
                        dept.id() == 1 ? null : ids.contains(dept.parentId()) ? dept.parentId() + "" : ROOT,
                        dept.order(),
                        dept.leaders()))
                .sorted()
                .toList();
    }

    private List<String> mirroredDepts() {
        return corp.getDepts().stream()
                .filter(dept -> dept.getSource().equals("wecom"))
                .map(dept ->
                        dept(dept.getDeptId(), dept.getName(), dept.getParentId(), dept.getOrder(), dept.getLeaders()))
                .sorted()
                .toList();
    }

    private static String dept(String id, String name, Object parent, long order, List<String> leaders) {
        return String.format(
                Locale.ROOT,
                "dept %s %s parent=%s order=%d leaders=%s",
                id,
                name,
                parent,
                order,
                new TreeSet<>(leaders));
    }

    private List<String> visibleMembers() {
        return visible.members().stream().map(this::member).sorted().toList();
    }

    private String member(VisibleMember member) {
        List<String> depts = member.departments().stream()
                .map(VisiblePost::id)
                .map(String::valueOf)
                .toList();
        return member(
                member.userid(),
                Objects.requireNonNullElse(member.name(), member.userid()),
                member.status() == 2,
                member.status() == 4,
                depts.isEmpty() ? List.of(ROOT) : depts);
    }

    private List<String> mirroredMembers() {
        return inScope().stream()
                .map(member -> member(
                        member.getMemberId(),
                        member.getName(),
                        member.isDisabled(),
                        member.isInactive(),
                        member.getDeptIds()))
                .sorted()
                .toList();
    }

    /** A name is compared by its hash: what differs is printed, and a report is a log too. */
    private static String member(String id, String name, boolean disabled, boolean inactive, List<String> depts) {
        return "member %s name#%h disabled=%s inactive=%s depts=%s"
                .formatted(id, name, disabled, inactive, new TreeSet<>(depts));
    }

    private List<String> visibleRoles() {
        return visible.tags().stream()
                .map(tag ->
                        String.format(Locale.ROOT, "role %d %s %s", tag.id(), tag.name(), new TreeSet<>(tag.members())))
                .sorted()
                .toList();
    }

    /** Who is out of scope keeps what was known (contract row G3, decision 10), so WeCom cannot be asked of them. */
    private List<CorpMember> inScope() {
        return corp.getMembers("active").stream()
                .filter(member -> !member.isOutOfScope())
                .toList();
    }

    private List<String> mirroredRoles() {
        TreeMap<String, Set<String>> members = new TreeMap<>();
        for (CorpMember member : inScope()) {
            corp.getUserRoles(member.getMemberId()).stream()
                    .filter(roleMember -> roleMember.getSource().equals("wecom"))
                    .forEach(roleMember -> members.computeIfAbsent(roleMember.getRoleId(), id -> new TreeSet<>())
                            .add(member.getMemberId()));
        }
        List<String> lines = new ArrayList<>();
        for (CorpRole role : corp.getRoles()) {
            if (role.getSource().equals("wecom")) {
                lines.add("role %s %s %s"
                        .formatted(role.getRoleId(), role.getName(), members.getOrDefault(role.getRoleId(), Set.of())));
            }
        }
        return lines.stream().sorted().toList();
    }
}
