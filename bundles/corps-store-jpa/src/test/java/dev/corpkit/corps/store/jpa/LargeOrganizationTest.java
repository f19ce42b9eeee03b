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
            check(store);
        }
    }

    @Test
    void tenThousandMembersAreQuickOnPostgres() {
        try (JpaCorpStore store = TestStores.postgres()) {
            check(store);
        }
    }

    @Test
    void tenThousandMembersAreQuickOnMariaDb() {
        try (JpaCorpStore store = TestStores.mariaDb()) {
            check(store);
        }
    }

    private static void check(JpaCorpStore store) {
        LargeOrganization large = new LargeOrganization(store);

        assertThat(large.insert()).isLessThan(Duration.ofMinutes(1));
        assertThat(large.read()).isLessThan(Duration.ofSeconds(20));
        assertThat(large.updateUnchanged()).isLessThan(Duration.ofMinutes(1));
        assertThat(large.setAllOffline()).isLessThan(Duration.ofMinutes(2));
    }
}
