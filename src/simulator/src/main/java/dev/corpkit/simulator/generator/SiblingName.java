package dev.corpkit.simulator.generator;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import java.util.Set;
import java.util.stream.Collectors;

/** A department name that no sibling has. */
public final class SiblingName {
    private SiblingName() {}

    public static String free(Directory directory, int parent, String wanted) {
        Set<String> taken = directory.children(parent).stream()
                .map(directory::department)
                .map(Department::name)
                .collect(Collectors.toSet());
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + n;
        }
        return name;
    }
}
