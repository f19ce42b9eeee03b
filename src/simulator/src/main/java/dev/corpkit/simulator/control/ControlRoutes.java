package dev.corpkit.simulator.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be asked of the control API; {@code {name}} in a path is a variable. */
final class ControlRoutes {
    private static final Map<String, Boolean> DONE = Map.of("done", true);

    private final List<Route> routes = new ArrayList<>();

    /** Answers with something that Jackson can write. */
    @FunctionalInterface
    interface Action {
        Object perform(ControlRequest request);
    }

    record Route(String method, String path, Action action) {

        Optional<Map<String, String>> variables(String calledMethod, String calledPath) {
            String[] wanted = path.split("/");
            String[] called = calledPath.split("/");
            if (!method.equals(calledMethod) || wanted.length != called.length) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i].startsWith("{")) {
                    variables.put(wanted[i].substring(1, wanted[i].length() - 1), called[i]);
                } else if (!wanted[i].equals(called[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }

    record Match(Route route, Map<String, String> variables) {}

    void get(String path, Action action) {
        routes.add(new Route("GET", path, action));
    }

    void post(String path, Action action) {
        routes.add(new Route("POST", path, action));
    }

    /** A POST that answers only that it was done. */
    void does(String path, Consumer<ControlRequest> action) {
        post(path, doing(action));
    }

    /** As {@link #does}, for a DELETE. */
    void undoes(String path, Consumer<ControlRequest> action) {
        delete(path, doing(action));
    }

    private static Action doing(Consumer<ControlRequest> action) {
        return request -> {
            action.accept(request);
            return DONE;
        };
    }

    void delete(String path, Action action) {
        routes.add(new Route("DELETE", path, action));
    }

    Optional<Match> match(String method, String path) {
        return routes.stream()
                .flatMap(route -> route.variables(method, path).map(v -> new Match(route, v)).stream())
                .findFirst();
    }

    List<String> list() {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }
}
