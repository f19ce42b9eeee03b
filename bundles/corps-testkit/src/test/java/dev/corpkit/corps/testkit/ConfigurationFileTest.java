package dev.corpkit.corps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.configuration.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution's README of configuration files, held against the parser that reads them. */
@Tag("O1")
class ConfigurationFileTest {

    private static final Pattern RULE = Pattern.compile("(?m)^ +(\\S+)\\s+as\\s+(\\S+)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/企业/Ärzte",
                "pa$$w${x}rd",
                "back\\slash",
                "C:\\apps\\new",
                "tail\\",
                "a=b:c#d!e",
                "\"quoted\" 'too'",
                "{x} (1,2) [3]",
                "$HOME",
                "a  b"
            })
    void aValueWrittenAsTheReadmeSaysIsRead(String value) throws IOException {
        ConfigurationFile file = ConfigurationFile.ofTheDistribution("dev.corpkit.element.runtime.cfg");

        assertThat(file.with("appsRoots", written(value))).containsEntry("appsRoots", value);
    }

    private static String written(String value) throws IOException {
        Matcher rules = RULE.matcher(Files.readString(ConfigurationFile.folder().resolve("README.txt")));
        String written = value;
        int count = 0;
        while (rules.find()) {
            written = written.replace(rules.group(1), rules.group(2));
            count++;
        }
        assertThat(count).isEqualTo(2);
        return written;
    }
}
