package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator rotates the key by two lines of the store's file (contract row S6). */
@Tag("S6")
class KeyRotationServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    @TempDir
    private Path folder;

    private Frame frame;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    @Test
    void twoLinesRotateTheKeyOfARunningStoreAndAFindingSaysWhenTheOldKeyCanGo() throws Exception {
        StoreService service = frame.service(Map.of());
        CorpStore store = frame.openStore();
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow("suite", "ticket-s3cret", NOW)));
        Path before = folder.resolve("data/corpkit.key");
        Path after = folder.resolve("data/corpkit-2.key");

        service.modified(Map.of("keyFile", after.toString(), "previousKeyFile", before.toString()));

        Eventually.holds(
                "the key is rotated",
                () -> service.findings().stream().map(Finding::cause).anyMatch(cause -> cause.contains("was rotated")));
        assertThat(service.findings()).singleElement().satisfies(found -> {
            assertThat(found.urgency()).isEqualTo(Urgency.NOTICE);
            assertThat(found.kind()).isEqualTo("keyRotation");
            assertThat(found.place()).isEqualTo("dev.corpkit.corps.store.jpa.cfg: previousKeyFile");
            assertThat(found.cause())
                    .isEqualTo("The secret key was rotated to that of keyFile = " + after
                            + ": 1 sealed row is under the new one.");
            assertThat(found.remedy()).contains("delete this setting");
        });
        assertThat(frame.store()).isSameAs(store);

        Files.delete(before);
        service.modified(Map.of("keyFile", after.toString()));

        Eventually.holds("nothing to tell", () -> service.findings().isEmpty());
        store.run(tx -> assertThat(tx.suiteTickets().find("suite").orElseThrow().ticket())
                .isEqualTo("ticket-s3cret"));
        service.stop();
    }

    @Test
    void aPreviousKeyThatIsNotThereLeavesTheStoreThatIsOpen() throws Exception {
        StoreService service = frame.service(Map.of());
        CorpStore store = frame.openStore();
        Path gone = folder.resolve("data/gone.key");

        service.modified(
                Map.of("keyFile", folder.resolve("data/2.key").toString(), "previousKeyFile", gone.toString()));

        Eventually.holds("a finding", () -> !service.findings().isEmpty());
        assertThat(service.findings()).singleElement().satisfies(found -> {
            assertThat(found.cause()).contains("The previous key is not there: the key file " + gone);
            assertThat(found.cause()).contains("goes on");
        });
        assertThat(folder.resolve("data/2.key")).doesNotExist();
        store.run(tx -> assertThat(tx.suiteTickets().find("suite")).isEmpty());
        service.stop();
    }
}
