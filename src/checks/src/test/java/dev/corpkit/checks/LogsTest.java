package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.ids.Ids;
import dev.corpkit.simulator.names.NameTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No secret and nobody's name, mobile or mail is in any log that the tests of this build wrote. */
class LogsTest {

    private static final Pattern LOG =
            Pattern.compile(".*/target/.*(-output\\.txt|/TEST-[^/]*\\.xml|\\.log|-reports/[^/]*\\.txt)");
    private static final Pattern HAN = Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}{2,4}(?!\\p{IsHan})");
    private static final char FIRST_HAN = '\u2E80';
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._-]+@(corp|mail)\\.example");
    private static final NameTables NAMES = NameTables.chinese();

    @Test
    void nothingPrivateIsLogged() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path log : logs()) {
            read++;
            int number = 0;
            for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
                number++;
                String kind =
                        privateKind(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                if (!kind.isEmpty()) {
                    found.add(Bundles.ROOT.relativize(log) + ":" + number + " holds " + kind);
                }
            }
        }
        assertThat(read).as("logs read").isGreaterThan(20);
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsPrivateIsRecognized() {
        assertThat(privateKind("GET /cgi-bin/gettoken?corpsecret=" + Ids.SECRET + "abc"))
                .isEqualTo("a secret");
        assertThat(privateKind("added " + NAMES.person(new Random(1)) + " to 研发中心"))
                .isEqualTo("a name");
        assertThat(privateKind("called 13800138000")).isEqualTo("a mobile");
        assertThat(privateKind("mailed a.b@corp.example")).isEqualTo("a mail");
        assertThat(privateKind("Synced corp=a/corps.A 示例企业 run=1380013800013800"))
                .isEmpty();
    }

    private static String privateKind(String line) {
        if (line.contains(Ids.SECRET)) {
            return "a secret";
        }
        if (MOBILE.matcher(line).find()) {
            return "a mobile";
        }
        if (line.contains("@") && MAIL.matcher(line).find()) {
            return "a mail";
        }
        if (line.chars().allMatch(character -> character < FIRST_HAN)) {
            return "";
        }
        Matcher han = HAN.matcher(line);
        while (han.find()) {
            if (NAMES.isPerson(han.group())) {
                return "a name";
            }
        }
        return "";
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(Bundles.ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> LOG.matcher(file.toString()).matches())
                    .filter(file -> !file.startsWith(Bundles.ROOT.resolve("src/checks")))
                    .toList();
        }
    }
}
