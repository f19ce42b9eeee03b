package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.Visibility;

/** All that an app's sight depends on, at one moment; what it sees is computed only when asked. */
public record AppMoment(Authorization app, Directory directory, Scope scope, Grants grants, Authorization.State state) {

    public AppView view() {
        return new AppView(app, directory, scope, grants, Visibility.of(directory, scope));
    }
}
