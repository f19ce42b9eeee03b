package dev.corpkit.corps.store.jpa.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {

    static List<List<String>> lists() {
        return List.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("a", "b"),
                List.of("line\nfeed", "\r\n", "back\\slash", "\\n", "\\"),
                List.of("张三", "\uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsWrittenIsRead(List<String> list) {
        assertThat(Lines.read(Lines.write(list))).isEqualTo(list);
    }
}
