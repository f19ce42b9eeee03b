package dev.corpkit.wecom.client.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G6")
class FileAnswersTest {

    private static final Headers NONE = Headers.of();

    private static void require(Headers headers, String type, String body) throws IOException {
        Buffer bytes = new Buffer().write(body.getBytes(StandardCharsets.UTF_8));
        ResponseBody answer = ResponseBody.create(bytes, MediaType.get(type), bytes.size());
        FileAnswers.requireFile(headers, answer);
        assertThat(answer.string()).as("what was looked at stays").isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errcode\":40014,\"errcode\":0}",
                "{\"errcode\":0,\"errcode\":40014}",
                "{\"errmsg\":\"a\",\"errmsg\":\"b\",\"errcode\":40014}"
            })
    void aFieldThatComesTwiceBesideAnErrorCodeIsNoFile(String body) {
        assertThatThrownBy(() -> require(NONE, "application/json", body))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("a field of the answer comes twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{}", "[1]", "", "%PDF-1.7", "{\"errcode\":0}"})
    void whateverElseIsNoRefusalIsAFile(String body) {
        assertThatCode(() -> require(NONE, "application/json", body)).doesNotThrowAnyException();
    }

    @Test
    void aRefusalIsToldWithItsCode() {
        assertThatThrownBy(() -> require(NONE, "application/json", "{\"errcode\":40014,\"errmsg\":\"no\"}"))
                .isInstanceOf(RefusedAnswer.class)
                .hasMessageContaining("40014");
        assertThatThrownBy(() -> require(Headers.of("error-code", "40007"), "image/png", "x"))
                .isInstanceOf(RefusedAnswer.class)
                .hasMessageContaining("40007");
    }

    @Test
    void aWebPageIsNoFile() {
        assertThatThrownBy(() -> require(NONE, "text/html", "<html>"))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("a web page came");
    }

    @Test
    void withADispositionTheBodyIsNotLookedAt() {
        Headers disposition = Headers.of("Content-Disposition", "attachment");
        assertThatCode(() -> require(disposition, "application/json", "{\"errcode\":40014}"))
                .doesNotThrowAnyException();
    }
}
