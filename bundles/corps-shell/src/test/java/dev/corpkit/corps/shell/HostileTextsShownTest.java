package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.testkit.HostileTexts;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in names and ids, the shell's lines do a terminal no harm. */
@Tag("O3")
class HostileTextsShownTest {

    private final Screen screen = new Screen();

    private void assertHarmless(int lines) {
        assertThat(screen.lines()).hasSize(lines).noneMatch(HostileTexts::isHarmful);
    }

    @Test
    void eachPrintedLineIsOneHarmlessLine() {
        var out = Shown.on(screen.session());
        HostileTexts.all().forEach(text -> {
            out.print(text);
            out.println((Object) text);
            out.println(text);
        });
        assertHarmless(2 * HostileTexts.all().size());
    }

    @Test
    void eachRowOfATableIsOneHarmlessLine() {
        Table table = new Table("NAME", "ID");
        HostileTexts.all().forEach(text -> table.row(text, text));
        table.print(screen.session().getConsole());
        assertHarmless(1 + HostileTexts.all().size());
    }

    @Test
    void eachDepartmentOfATreeIsOneHarmlessLine() {
        List<CorpDept> depts =
                HostileTexts.all().stream().map(HostileTextsShownTest::dept).toList();
        new DeptTree(depts, List.of()).print(Shown.on(screen.session()), 15, 1000);
        assertHarmless(depts.size());
    }

    private static CorpDept dept(String text) {
        return (CorpDept) Proxy.newProxyInstance(
                CorpDept.class.getClassLoader(),
                new Class<?>[] {CorpDept.class},
                (self, method, arguments) -> method.getName().equals("getParentId") ? null : text);
    }

    @Test
    void anExportHoldsEachCharacterAndShowsNone() throws IOException {
        StringBuilder json = new StringBuilder();
        JsonText.write(Map.of("names", HostileTexts.all()), json);
        assertThat(HostileTexts.isHarmful(json.toString())).isFalse();
        assertThat(json.toString()).contains("A\\u202egpj.exe", "A\\u009b2JB", "A\\u2028B", "\\ufeffA");
    }

    @Test
    void noCommandPrintsPastIt() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Shown.java")))
                    .allSatisfy(
                            file -> assertThat(Files.readString(file)).doesNotContain("getConsole()", "System.out"));
        }
    }
}
