package dev.corpkit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.oracle.VisiblePicture;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Compares an organization's rows with what WeCom shows, row by row. */
public final class Exact {

    private Exact() {}

    public static void assertMirrored(DataSource database, String fullName, VisiblePicture visible) {
        Rows rows = new Rows(database, fullName);
        Mirror mirror = new Mirror(visible);
        same("departments", rows.depts(), mirror.depts());
        assertThat(rows.localDepts()).isEqualTo(mirror.hasRoot() ? Set.of() : Set.of("1"));
        same("members", rows.members(), mirror.members());
        same("department links", rows.links(), mirror.links());
        same("roles", rows.roles(), mirror.roles());
        same("role members", rows.roleMembers(), mirror.roleMembers());
    }

    public static SortedSet<String> minus(SortedSet<String> all, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** Counts only: the rows hold names. */
    private static void same(String what, SortedSet<String> stored, SortedSet<String> expected) {
        assertThat(minus(stored, expected).size())
                .as("%s stored but not in WeCom", what)
                .isZero();
        assertThat(minus(expected, stored).size())
                .as("%s in WeCom but not stored", what)
                .isZero();
    }
}
