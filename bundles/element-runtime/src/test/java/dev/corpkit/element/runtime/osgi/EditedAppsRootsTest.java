package dev.corpkit.element.runtime.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.register.ConfigurationRegister;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("O1")
class EditedAppsRootsTest {

    private final ConfigurationRegister register = new ConfigurationRegister();

    @TempDir
    Path apps;

    @Test
    void folderThatMayComeIsRightAtAStart() {
        assertThat(start("not-yet-mounted").folders()).containsExactly(Path.of("not-yet-mounted"));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void editToFoldersNoneOfWhichIsThereKeepsTheAppsAndIsAFinding() {
        start(apps.toString());

        assertThat(edit("nowhere, no-other").folders()).containsExactly(apps);
        assertThat(register.findings()).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo("dev.corpkit.element.runtime.cfg: appsRoots");
            assertThat(found.cause()).contains("one of which is there", "nowhere");
        });

        assertThat(edit("nowhere, " + apps).folders()).isEqualTo(List.of(Path.of("nowhere"), apps));
        assertThat(register.findings()).isEmpty();
    }

    private ElementRuntimeSettings start(String roots) {
        return register.read(SettingsReader.PID, Map.of("appsRoots", roots), ElementRuntimeSettings::of);
    }

    private ElementRuntimeSettings edit(String roots) {
        return register.read(SettingsReader.PID, Map.of("appsRoots", roots), ElementRuntimeSettings::ofEdit);
    }
}
