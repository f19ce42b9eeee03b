package dev.corpkit.wecom.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of sections 5.4 and 5.5: a file holds what WeCom sends and, below the line, what is read. */
class GoldenEventsTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/corpkit/wecom/callback/events");

    /** Begins every secret and every personal value in the files. */
    private static final String PRIVATE = "PRIVATE";

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What is sent, and what is read. */
    static String[] read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name)).split("\n----\n", 2);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadAsItsFileSays(String name) {
        String[] parts = read(name);
        WeComEvent event = EventReader.read(parts[0]);
        assertThat(told(event)).isEqualTo(parts[1]);
        assertThat(event.toString()).doesNotContain(PRIVATE);
        assertThat(EventReader.read(parts[0])).isEqualTo(event);
    }

    private static String told(WeComEvent event) {
        return event.getClass().getSimpleName() + "\n" + components("", (Record) event);
    }

    /** One line for each component that is not null; the record's own toString hides too much. */
    private static String components(String indent, Record value) {
        return Stream.of(value.getClass().getRecordComponents())
                .map(component -> line(indent + "  " + component.getName(), indent + "  ", read(component, value)))
                .collect(Collectors.joining());
    }

    private static String line(String label, String indent, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof EventField field && field.fields().isEmpty()) {
            return label + ": " + field.name() + " = " + field.text() + "\n";
        }
        if (value instanceof Record nested) {
            return label + "\n" + components(indent, nested);
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            return label + "\n"
                    + list.stream()
                            .map(item -> line(indent + "  -", indent + "  ", item))
                            .collect(Collectors.joining());
        }
        return label + ": " + value + "\n";
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
