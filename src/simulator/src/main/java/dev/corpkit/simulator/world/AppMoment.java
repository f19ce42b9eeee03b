package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.Visibility;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an app's sight depends on, at one moment; what it sees is computed only when asked. {@code members} authorized the app
 * themselves; null where an administrator did.
 */
public record AppMoment(
        Authorization app,
        Directory directory,
        Scope scope,
        @Nullable Set<String> members,
        Grants grants,
        Authorization.State state) {

    public AppView view() {
        return new AppView(app, directory, scope, grants, visibility());
    }

    private Visibility visibility() {
        return members == null ? Visibility.of(directory, scope) : Visibility.ofMembers(directory, members);
    }

    /** Whether what is seen is the same, whatever is granted. */
    public boolean hasSightOf(AppMoment other) {
        return directory == other.directory && scope.equals(other.scope) && Objects.equals(members, other.members);
    }
}
