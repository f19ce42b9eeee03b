package dev.corpkit.simulator.oracle;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleDepartment;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleMember;
import dev.corpkit.simulator.oracle.VisiblePicture.VisiblePost;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleTag;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Enterprise;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is visible by asking each department for its way up to the root, each member for his departments. On purpose it
 * shares no code with the endpoints, which go down from the scope: tests compare the two.
 */
public final class Oracle {
    private final Authorization app;
    private final Directory directory;
    private final Grants grants;
    private final Set<Integer> openDepartments;
    private final Set<String> openUsers;
    private final boolean byMembers;

    private Oracle(Authorization app) {
        this.app = app;
        this.directory = app.enterprise().directory();
        this.grants = app.grants();
        this.byMembers = app.members() != null;
        Scope scope = app.scope();
        this.openDepartments = new HashSet<>(scope.departments());
        this.openUsers = new HashSet<>(scope.users());
        for (Tag tag : directory.tags()) {
            if (scope.tags().contains(tag.id())) {
                openDepartments.addAll(tag.departments());
                openUsers.addAll(tag.users());
            }
        }
        if (byMembers) {
            openUsers.addAll(app.members());
        }
    }

    public static VisiblePicture visible(Authorization app) {
        return new Oracle(app).picture();
    }

    private VisiblePicture picture() {
        Enterprise enterprise = app.enterprise();
        return new VisiblePicture(
                enterprise.corpId(),
                enterprise.name(),
                app.agentId(),
                directory.departments().stream()
                        .filter(d -> isOpen(d.id()))
                        .map(this::department)
                        .toList(),
                directory.members().stream()
                        .filter(this::isOpen)
                        .map(this::member)
                        .toList(),
                directory.tags().stream().map(this::tag).toList());
    }

    /** With member authorization the root only. */
    private boolean isOpen(int department) {
        return byMembers ? department == Department.ROOT : isBelow(department, openDepartments);
    }

    private boolean isBelow(int id, Set<Integer> tops) {
        Department department = directory.department(id);
        return department != null && (tops.contains(id) || isBelow(department.parentId(), tops));
    }

    private boolean isOpen(Member member) {
        return openUsers.contains(member.userid())
                || !byMembers && member.departmentIds().stream().anyMatch(this::isOpen);
    }

    private VisibleDepartment department(Department d) {
        return new VisibleDepartment(
                d.id(), granted(Permission.DEPARTMENT_NAME, d.name()), d.nameEn(), d.parentId(), d.order(), leaders(d));
    }

    private List<String> leaders(Department department) {
        if (!grants.allow(Permission.STRUCTURE)) {
            return List.of();
        }
        return directory.members().stream()
                .filter(this::isOpen)
                .filter(m -> m.posts().stream().anyMatch(p -> p.department() == department.id() && p.leader()))
                .map(Member::userid)
                .toList();
    }

    private VisibleMember member(Member m) {
        List<VisiblePost> posts = byMembers
                ? List.of(new VisiblePost(Department.ROOT, 0, false))
                : m.posts().stream()
                        .filter(p -> isOpen(p.department()))
                        .map(this::post)
                        .toList();
        int main = isOpen(m.mainDepartment()) ? m.mainDepartment() : 0;
        return new VisibleMember(m.userid(), granted(Permission.USER_NAME, m.name()), m.status(), posts, main);
    }

    private VisiblePost post(Post post) {
        return new VisiblePost(post.department(), post.order(), post.leader() && grants.allow(Permission.STRUCTURE));
    }

    private VisibleTag tag(Tag tag) {
        Set<Integer> tagged = new HashSet<>(tag.departments());
        tagged.removeIf(id -> !isOpen(id));
        List<String> members = directory.members().stream()
                .filter(this::isOpen)
                .filter(m -> tag.users().contains(m.userid())
                        || m.departmentIds().stream().anyMatch(id -> isBelow(id, tagged)))
                .map(Member::userid)
                .toList();
        return new VisibleTag(tag.id(), tag.name(), members);
    }

    private @Nullable String granted(String permission, String name) {
        return grants.allow(permission) ? name : null;
    }
}
