package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A11")
class OrphanCommandsTest {

    @TempDir
    Path folder;

    private final FakeOrphans orphans = new FakeOrphans();
    private final Shell shell = Shell.ofCorps(new OrphanCommands(new Orphans(new Instances(new FakeApps()), orphans)));

    @BeforeEach
    void one() {
        orphans.found.add(FakeOrphans.orphan("gone", "corps.Old", 7, "r9"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void organizationsWithoutElementAreListed() throws Exception {
        assertThat(shell.run("corps:orphans"))
                .containsExactly(
                        "APP   ORGANIZATION  ENTERPRISE  DEPTS  ACTIVE  OFFLINE  HELD  LAST SYNC  NOTES",
                        "gone  corps.Old     wpA         3      40      2        7     never      without element");
    }

    @Test
    void erasingWithoutYesOnlySaysWhatWouldGo() throws Exception {
        assertThat(shell.run("corps:erase gone corps.Old").get(0))
                .contains("Nothing was erased", "--yes", "gone/corps.Old of enterprise wpA", "40 active and 2 offline");
        assertThat(orphans.erased).isEmpty();
        assertThatThrownBy(() -> shell.run("corps:erase gone corps.Other")).hasMessageContaining("corps:orphans");

        assertThat(shell.run("corps:erase --yes gone corps.Old").get(0)).startsWith("Erased gone/corps.Old");
        assertThat(orphans.erased).containsExactly("gone/corps.Old");
    }

    @Test
    void exportIsAJsonFileForItsOwnerOnlyAndOverwritesNothing() throws Exception {
        orphans.data.put("name", "张三 \"a\\b\"\n😀");
        orphans.data.put("numbers", Arrays.asList(1, 2L, null, true));
        orphans.data.put("map", Map.of("k", List.of()));
        Path file = folder.resolve("out.json");

        assertThat(shell.run("corps:export gone corps.Old " + file).get(0)).contains(file.toString(), "personal data");

        assertThat(file)
                .hasContent("{\"name\":\"张三 \\\"a\\\\b\\\"\\u000a\\ud83d\\ude00\","
                        + "\"numbers\":[1,2,null,true],\"map\":{\"k\":[]}}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> shell.run("corps:export gone corps.Old " + file))
                .hasMessageContaining("already");
    }

    @Test
    void wrongWordsAreAnsweredWithTheUsage() {
        assertThatThrownBy(() -> shell.run("corps:export gone corps.Old")).hasMessageContaining("Usage: corps:export");
        assertThatThrownBy(() -> shell.run("corps:erase corps.Old")).hasMessageContaining("Usage: corps:erase");
    }
}
