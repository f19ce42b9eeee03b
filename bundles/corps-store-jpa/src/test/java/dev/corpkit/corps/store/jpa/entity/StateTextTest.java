package dev.corpkit.corps.store.jpa.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.Visibility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts are stored for years: they are written out here. */
class StateTextTest {

    private static final MemberState MEMBER = new MemberState(
            new MemberRow(
                    "a",
                    "u",
                    "欧阳",
                    "",
                    "",
                    null,
                    Activation.ACTIVATED,
                    MemberStatus.ACTIVE,
                    false,
                    Visibility.UNEXPLAINED),
            List.of(new DeptLink("a", "7", 4_294_967_295L, false)),
            List.of());

    @Test
    void whatIsEmptyIsNotWritten() {
        assertThat(StateText.write(MEMBER))
                .isEqualTo(
                        "{\"id\":\"a\",\"user\":\"u\",\"name\":\"欧阳\",\"activation\":\"ACTIVATED\","
                                + "\"status\":\"ACTIVE\",\"visibility\":\"UNEXPLAINED\",\"depts\":[{\"id\":\"7\",\"order\":4294967295}]}");
        assertThat(StateText.write(new RoleRow("r", "role", Source.LOCAL)))
                .isEqualTo("{\"id\":\"r\",\"name\":\"role\",\"source\":\"LOCAL\"}");
        assertThat(StateText.write(new DeptRow("1", null, "root", 5, List.of("b", "a"), Source.WECOM)))
                .isEqualTo(
                        "{\"id\":\"1\",\"name\":\"root\",\"order\":5,\"source\":\"WECOM\",\"leaders\":[\"a\",\"b\"]}");
        assertThat(StateText.write(null)).isNull();
    }

    @Test
    void whatALaterVersionAddsIsLeftOut() {
        assertThat(StateText.read(
                        Kind.MEMBER,
                        "{\"id\":\"a\",\"later\":{\"x\":[1]},\"user\":\"u\",\"name\":\"欧阳\",\"activation\":\"ACTIVATED\","
                                + "\"status\":\"ACTIVE\",\"visibility\":\"UNEXPLAINED\","
                                + "\"depts\":[{\"id\":\"7\",\"order\":4294967295,\"later\":1}]}"))
                .isEqualTo(MEMBER);
        assertThat(StateText.read(Kind.ROLE, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhangsan",
                "{\"name\":\"zhangsan",
                "{\"name\":\"zhangsan\"}",
                "{\"name\":\"zhangsan\",\"status\":\"zhangsan\"}",
                "[\"zhangsan\"]"
            })
    void aTextThatCannotBeReadIsToldWithoutIt(String text) {
        assertThatThrownBy(() -> StateText.read(Kind.MEMBER, text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(text.length() + " characters")
                .satisfies(thrown -> assertThat(trace(thrown)).doesNotContain("zhangsan"));
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
