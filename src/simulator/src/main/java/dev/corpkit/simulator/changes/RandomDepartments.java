package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.generator.SiblingName;
import dev.corpkit.simulator.names.NameTables;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws what happens to departments; the root stays as it is. */
final class RandomDepartments {
    private final Directory now;
    private final Random random;

    RandomDepartments(Directory now, Random random) {
        this.now = now;
        this.random = random;
    }

    Optional<Change> created() {
        int id = now.departments().stream().mapToInt(Department::id).max().orElse(0) + 1 + random.nextInt(3);
        return Pick.from(now.departments(), random)
                .map(parent -> new DepartmentChange.Created(
                        new Department(id, freshName(parent.id()), "", parent.id(), 1000L * random.nextInt(100_000))));
    }

    Optional<Change> renamed() {
        return belowRoot().map(d -> new DepartmentChange.Renamed(d.id(), freshName(d.parentId())));
    }

    /** Only below a department that leaves the name unique. */
    Optional<Change> moved() {
        return belowRoot().flatMap(d -> {
            List<Department> parents = now.departments().stream()
                    .filter(p -> !now.subtree(d.id()).contains(p.id()))
                    .filter(p -> SiblingName.free(now, p.id(), d.name()).equals(d.name()))
                    .toList();
            return Pick.from(parents, random).map(p -> new DepartmentChange.Moved(d.id(), p.id()));
        });
    }

    Optional<Change> reordered() {
        return belowRoot().map(d -> new DepartmentChange.Reordered(d.id(), 1000L * random.nextInt(4_294_967)));
    }

    Optional<Change> removed() {
        List<Department> leaves = now.departments().stream()
                .filter(d -> !d.isRoot() && now.children(d.id()).isEmpty())
                .toList();
        return Pick.from(leaves, random).map(d -> new DepartmentChange.Removed(d.id()));
    }

    private Optional<Department> belowRoot() {
        return Pick.from(now.departments(), random).filter(d -> !d.isRoot());
    }

    private String freshName(int parent) {
        return SiblingName.free(now, parent, NameTables.chinese().department(random));
    }
}
