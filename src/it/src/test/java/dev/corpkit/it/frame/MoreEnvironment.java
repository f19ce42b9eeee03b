package dev.corpkit.it.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An installation whose process has further variables in its environment.
 *
 * @param installation what is started
 * @param variables by name
 */
public record MoreEnvironment(Installation installation, Map<String, String> variables) implements Installation {

    /** Copies the variables. */
    public MoreEnvironment {
        variables = Map.copyOf(variables);
    }

    @Override
    public List<String> runtime() {
        return installation.runtime();
    }

    @Override
    public List<String> shell(String command) {
        return installation.shell(command);
    }

    @Override
    public Map<String, String> environment(Scratch scratch) {
        Map<String, String> all = new HashMap<>(installation.environment(scratch));
        all.putAll(variables);
        return all;
    }
}
