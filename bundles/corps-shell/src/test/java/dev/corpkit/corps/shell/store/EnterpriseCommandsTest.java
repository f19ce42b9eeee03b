package dev.corpkit.corps.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S8")
class EnterpriseCommandsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-30T08:00:00Z"));

    @TempDir
    private Path folder;

    private final Screen screen = new Screen();
    private final FakeRecords records = new FakeRecords();
    private final EnterpriseCommands commands = new EnterpriseCommands(CLOCK, records, null);

    @Test
    void anExportHoldsEveryRowByItsTableInAFileForItsOwnerOnly() throws IOException {
        records.with("corpkit_dept", Map.of("sort_order", 7L))
                .with("corpkit_member", Map.of("name", "李\u202e\"四\n"))
                .with("corpkit_member", Map.of("name", "张三"));
        Path file = folder.resolve("wpA.json");

        commands.export(screen.session(), "wpA", file.toString());

        assertThat(Files.readString(file)).isEqualTo("""
                        {"enterprise":"wpA","exportedAt":"2026-11-30T08:00:00Z","tables":{
                        "corpkit_dept":[
                        {"sort_order":7}],
                        "corpkit_member":[
                        {"name":"李\\u202e\\"四\\u000a"},
                        {"name":"张三"}]}}
                        """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(screen.text())
                .contains("corpkit_member  2")
                .contains("Wrote " + file)
                .contains("left out");
    }

    @Test
    void ofAnEnterpriseWithoutRowsNoFileIsWritten() {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> commands.export(screen.session(), "wpB", file.toString()))
                .hasMessageStartingWith("Nothing is stored of an enterprise wpB, and no erasure of it is recorded");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFailedExportLeavesNoFile() {
        records.with("corpkit_dept", Map.of("dept_id", "1"));
        EnterpriseCommands failing = new EnterpriseCommands(CLOCK, new FailingRecords(records), null);
        Path file = folder.resolve("failed.json");

        assertThatThrownBy(() -> failing.export(screen.session(), "wpA", file.toString()))
                .hasMessage("The database is away");
        assertThat(file).doesNotExist();
    }

    @Test
    void theProofOfAnErasureNamesWhatIsKeptAndWhy() {
        records.kept("corpkit_authorization", "that it cancelled, and when").kept("corpkit_erasure", "the record");

        commands.proof(screen.session(), "wpA");

        assertThat(screen.lines())
                .contains(
                        "corpkit_authorization  1     that it cancelled, and when",
                        "At 2026-11-30T08:00:00Z nothing else names enterprise wpA in any column of any table. Backups"
                                + " and exports are yours to age out.");
    }

    @Test
    void aMistypedEnterpriseIsNoProof() {
        assertThatThrownBy(() -> commands.proof(screen.session(), "wpa"))
                .hasMessageStartingWith("Nothing is stored of an enterprise wpa, and no erasure of it is recorded");
    }

    @Test
    void whatIsNoIdIsUsage() {
        records.with("corpkit_user", Map.of());

        assertThatThrownBy(() -> commands.proof(screen.session(), "%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commands.export(
                        screen.session(), "%", folder.resolve("x").toString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowThatOughtToBeErasedFailsTheProof() {
        records.kept("corpkit_erasure", "the record")
                .with("corpkit_user", Map.of())
                .with("corpkit_user", Map.of());

        assertThatThrownBy(() -> commands.proof(screen.session(), "wpA"))
                .hasMessageStartingWith("2 rows name enterprise wpA: it is not erased.");
        assertThat(screen.text()).contains("corpkit_user     2     NOT ERASED");
    }
}
