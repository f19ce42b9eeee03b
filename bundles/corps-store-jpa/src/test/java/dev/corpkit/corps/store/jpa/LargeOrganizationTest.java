package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits are wide: the machine may be busy. What was seen is in the log. */
class LargeOrganizationTest {

    @Test
    void tenThousandMembersAreQuickOnH2(@TempDir Path folder) {
        try (JpaCorpStore store = TestStores.h2(folder)) {
            check(store, "H2");
        }
    }

    @Test
    void tenThousandMembersAreQuickOnPostgres() {
        try (JpaCorpStore store = TestStores.postgres()) {
            check(store, "Postgres");
        }
    }

    @Test
    void tenThousandMembersAreQuickOnMariaDb() {
        try (JpaCorpStore store = TestStores.mariaDb()) {
            check(store, "MariaDb");
        }
    }

    private static void check(JpaCorpStore store, String database) {
        LargeOrganization large = new LargeOrganization(store, database);

        assertThat(large.insert()).isLessThan(Duration.ofMinutes(1));
        assertThat(large.write()).isLessThan(Duration.ofMinutes(2));
        assertThat(large.readHistory()).isLessThan(Duration.ofSeconds(30));
        assertThat(large.read()).isLessThan(Duration.ofSeconds(20));
        assertThat(large.updateUnchanged()).isLessThan(Duration.ofMinutes(1));
        assertThat(large.setAllOffline()).isLessThan(Duration.ofMinutes(2));
    }
}
