package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.Visibility;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One consistent moment of an enterprise as its app sees it. */
public record AppView(Authorization app, Directory directory, Scope scope, Grants grants, Visibility visibility) {

    /** Whether the department's existence is shown: in scope, or any with the structure permission (P98980). */
    public boolean shows(int department) {
        return visibility.sees(department)
                || (grants.allow(Permission.STRUCTURE) && directory.department(department) != null);
    }

    /** The member's posts that are shown; with member authorization one in the root department (section 3.3). */
    public List<Post> posts(Member member) {
        return visibility.byMembers()
                ? List.of(Post.in(Department.ROOT))
                : member.posts().stream().filter(p -> shows(p.department())).toList();
    }

    /** Direct members of a visible department, as it shows them. */
    public SortedSet<String> membersOf(int department) {
        return visibility.byMembers() ? new TreeSet<>(visibility.singled()) : directory.membersOf(department);
    }

    /** The member when there is one in scope. */
    public @Nullable Member member(String userid) {
        Member member = directory.member(userid);
        return member != null && visibility.sees(member) ? member : null;
    }
}
