package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.Visibility;
import org.jspecify.annotations.Nullable;

/** One consistent moment of an enterprise as its app sees it. */
public record AppView(Authorization app, Directory directory, Scope scope, Grants grants, Visibility visibility) {

    /** Whether the department's existence is shown: in scope, or any with the structure permission (P98980). */
    public boolean shows(int department) {
        return visibility.sees(department)
                || (grants.allow(Permission.STRUCTURE) && directory.department(department) != null);
    }

    /** The member when there is one in scope. */
    public @Nullable Member member(String userid) {
        Member member = directory.member(userid);
        return member != null && visibility.sees(member) ? member : null;
    }
}
