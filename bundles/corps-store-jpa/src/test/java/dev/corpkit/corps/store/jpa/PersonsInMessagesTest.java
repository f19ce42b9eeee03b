package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.LogWatcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drivers and EclipseLink like to show the row that failed. */
class PersonsInMessagesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PersonsInMessagesTest.class);
    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final String NAME = "欧阳娜娜";
    private static final String POSITION = "Chief-Secret-Officer";

    @Test
    void onH2(@TempDir Path folder) {
        try (JpaCorpStore store = TestStores.h2(folder)) {
            check(store);
        }
    }

    @Test
    void onPostgres() {
        try (JpaCorpStore store = TestStores.postgres()) {
            check(store);
        }
    }

    @Test
    void onMariaDb() {
        try (JpaCorpStore store = TestStores.mariaDb()) {
            check(store);
        }
    }

    private static void check(CorpStore store) {
        MemberRow row = member("a").named(NAME).position(POSITION).row();
        store.run(tx -> tx.members().insert(ORG, List.of(row)));

        assertSilent(store, "exists already", row);
        assertSilent(
                store,
                "does not fit",
                member("b").named(NAME.repeat(200)).position(POSITION).row());
        assertSilent(
                store,
                "",
                member("c").named(NAME).position(POSITION.repeat(50)).row(),
                member("d").named(NAME).position(POSITION).row());
        assertSilent(
                store, "", member("a").named(NAME).position(POSITION).user(null).row());
    }

    private static void assertSilent(CorpStore store, String meaning, MemberRow... rows) {
        try (LogWatcher logs = LogWatcher.start()) {
            Throwable thrown = catchThrowable(() -> store.run(tx -> tx.members().insert(ORG, List.of(rows))));
            LOG.error("The store failed", thrown);

            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(thrown)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Inserting into Member of app/corps.A")
                    .hasMessageContaining(meaning);
            assertThat(trace.toString()).doesNotContain(NAME, POSITION);
            logs.assertNone(NAME, POSITION);
        }
    }
}
