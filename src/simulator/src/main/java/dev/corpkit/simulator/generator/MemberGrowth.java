package dev.corpkit.simulator.generator;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.ids.Ids;
import dev.corpkit.simulator.names.NameTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes members: who they are, in which departments, in which status. */
public final class MemberGrowth {
    private static final int MAX_POSTS = 4;

    private final Random random;
    private final Ids ids;
    private final List<Integer> departments;

    public MemberGrowth(Random random, Directory directory) {
        this.random = random;
        this.ids = new Ids(random);
        this.departments = directory.departments().stream().map(Department::id).toList();
    }

    public Member grow(int number) {
        String plainId = String.format(Locale.ROOT, "u%06d", number);
        NameTables names = NameTables.chinese();
        String name = names.person(random);
        return new Member(ids.userid(), plainId, name, status(), posts(), 0, null, profile(number, plainId));
    }

    /** One to four departments; one is by far the most frequent. */
    public List<Post> posts() {
        int count = Math.min(departments.size(), posts(random.nextInt(100)));
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(departments.get(random.nextInt(departments.size())));
        }
        List<Post> posts = new ArrayList<>();
        for (int department : chosen) {
            posts.add(new Post(department, order(), random.nextInt(25) == 0));
        }
        return posts;
    }

    private static int posts(int percent) {
        if (percent < 78) {
            return 1;
        }
        if (percent < 93) {
            return 2;
        }
        return percent < 98 ? 3 : MAX_POSTS;
    }

    private long order() {
        return switch (random.nextInt(20)) {
            case 0 -> Department.MAX_ORDER;
            case 1, 2 -> 1000L * random.nextInt(100_000);
            default -> 0;
        };
    }

    public int status() {
        int percent = random.nextInt(100);
        if (percent < 88) {
            return Member.ACTIVE;
        }
        return percent < 93 ? Member.DISABLED : Member.NOT_ACTIVATED;
    }

    private Profile profile(int number, String plainId) {
        String position = NameTables.chinese().position(random);
        return new Profile(
                random.nextInt(10) == 0 ? "alias" + number : "",
                position,
                random.nextInt(5) == 0 ? String.format(Locale.ROOT, "8%03d", number % 1000) : "",
                "E" + number,
                Integer.toString(1 + random.nextInt(2)),
                String.format(Locale.ROOT, "199%08d", number),
                plainId + "@mail.example",
                plainId + "@corp.example",
                "");
    }
}
