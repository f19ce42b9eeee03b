package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.LogWatcher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 on a disk of some megabytes, which only root can make. */
@Tag("S4")
class FullDiskTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Path disk;
    private Frame frame;

    @BeforeEach
    void start() throws Exception {
        disk = Files.createDirectory(folder.resolve("data"));
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()), "root may mount a disk");
        frame = new Frame(folder);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
    }

    @AfterEach
    void stop() throws Exception {
        if (frame != null) {
            frame.close();
            ran("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskIsToldAndTheStoreComesBackWhenThereIsRoom() throws Exception {
        StoreService service = frame.service(Map.of("retrySeconds", 0));
        try (Writer writer = new Writer(frame.openStore())) {
            writer.awaitProgress();
            fill();
            frame.awaitTrouble("the disk of the database is full");
            writer.awaitFailure();

            Files.delete(disk.resolve("filler"));

            frame.awaitNoTrouble();
            writer.awaitProgress();
            writer.assertNothingLost();
        }
        service.stop();
    }

    @Test
    void whoAsksMeanwhileIsAnsweredFromWhatIsKnownInOurOwnWords() throws Exception {
        StoreService service = frame.service(Map.of("retrySeconds", 0));
        CorpStore store = frame.openStore();
        try (LogWatcher logs = LogWatcher.start(Level.INFO);
                Writer writer = new Writer(store)) {
            writer.awaitProgress();
            fill();
            frame.awaitTrouble("the disk of the database is full");
            for (int asked = 0; asked < 10; asked++) {
                assertAnsweredSoon(store);
                PlainWords.assertPlain(service.findings());
            }
            assertThat(frame.trouble().orElseThrow())
                    .contains(
                            "the disk of the database is full, that of " + disk + ". Make room there, 4 MiB or more.");
            assertThat(logs.events())
                    .filteredOn(event -> event.contains(ShownTrouble.class.getName()))
                    .isNotEmpty()
                    .allSatisfy(event -> PlainWords.assertPlain(event.replace(ShownTrouble.class.getName(), "")));
        }
        Files.delete(disk.resolve("filler"));
        frame.awaitNoTrouble();
        service.stop();
    }

    /** A second, and one more for a busy machine. */
    private static void assertAnsweredSoon(CorpStore store) {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> store.run(tx -> tx.leases().revoke("row0", Instant.EPOCH)))
                        .isInstanceOf(StoreException.class)
                        .satisfies(told -> PlainWords.assertPlain(told.getMessage())));
    }

    @Test
    @Tag("G5")
    void aLeaseThatCouldNotBeGivenBackIsFreeAsSoonAsThereIsRoom() throws Exception {
        StoreService service = frame.service(Map.of("retrySeconds", 0));
        CorpStore store = frame.openStore();
        Instant now = Instant.now();
        Lease lease = store.<Optional<Lease>>inTransaction(tx -> tx.leases().acquire("sync:a/b", "me", now, HOUR))
                .orElseThrow();
        fill();
        frame.awaitTrouble("the disk of the database is full");
        assertThatThrownBy(() -> store.runOrLater(tx -> tx.leases().release(lease)))
                .isInstanceOf(StoreException.class);

        Files.delete(disk.resolve("filler"));
        frame.awaitNoTrouble();

        assertThat(store.<Optional<Lease>>inTransaction(tx -> tx.leases().acquire("sync:a/b", "other", now, HOUR)))
                .isPresent();
        service.stop();
    }

    private void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
