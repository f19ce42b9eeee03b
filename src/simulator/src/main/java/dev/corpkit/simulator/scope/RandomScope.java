package dev.corpkit.simulator.scope;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A partial scope drawn at random: a twentieth of the departments as tops, three members, one tag. */
public final class RandomScope {
    private static final int USERS = 3;

    private RandomScope() {}

    public static Scope of(Directory directory, Random random) {
        List<Integer> departments = directory.departments().stream()
                .map(Department::id)
                .filter(id -> id != Department.ROOT)
                .toList();
        List<String> users = directory.members().stream().map(Member::userid).toList();
        List<Integer> tags = directory.tags().stream().map(Tag::id).toList();
        int tops = 1 + departments.size() / 20;
        return new Scope(some(departments, tops, random), some(users, USERS, random), some(tags, 1, random));
    }

    private static <T> List<T> some(List<T> from, int count, Random random) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < count && !from.isEmpty(); i++) {
            chosen.add(from.get(random.nextInt(from.size())));
        }
        return chosen.stream().distinct().toList();
    }
}
