package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.DownloadedFile;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads and downloads. */
@Tag("C19")
class FilesTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, '{', '"'};

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        scene.close();
    }

    private static MockResponse.Builder file() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "image/png")
                .addHeader("Content-Disposition", "attachment; filename=\"../MEDIA.png\"")
                .body(new Buffer().write(PICTURE));
    }

    private String uploaded() {
        return scene.wecom.lastBody("media/upload");
    }

    @Test
    void uploadIsOnePartNamedMediaWithItsBytes() {
        UploadFile file =
                UploadFile.of("报告.txt", "内容".getBytes(StandardCharsets.UTF_8)).withContentType("text/plain");

        assertThat(client.getMedia().upload("file", file)).isEqualTo("SIMMEDIA1");

        assertThat(uploaded())
                .contains("Content-Disposition: form-data; name=\"media\"; filename=\"报告.txt\"\r\n")
                .contains("Content-Type: text/plain\r\n")
                .contains("\r\n\r\n内容\r\n--")
                .doesNotContain("SECRET-");
        assertThat(scene.wecom.lastQuery("media/upload", "type")).isEqualTo("file");
        assertThat(scene.wecom.lastQuery("media/upload", "access_token")).isEqualTo("SECRET-CORP-TOKEN");
    }

    @Test
    void nameAndTypeFromOutsideBreakNoHeader() {
        UploadFile file =
                UploadFile.of("../a\"\r\nX-Evil: 1\r\n\r\n.png", PICTURE).withContentType("x\r\nX-Evil: 1");

        client.upload("media/upload", Map.of("type", "image"), file);

        assertThat(uploaded())
                .contains("filename=\"a___X-Evil_ 1____.png\"\r\n")
                .contains("Content-Type: application/octet-stream\r\n")
                .doesNotContain("\nX-Evil");
    }

    @Test
    void fileOnDiskIsSentUnderItsOwnName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "abc");

        client.getMedia().upload("file", UploadFile.of(file));

        assertThat(uploaded()).contains("filename=\"a.txt\"").contains("\r\n\r\nabc\r\n");
        assertThatThrownBy(() -> UploadFile.of(folder.resolve("none"))).isInstanceOf(CorpArgumentException.class);
    }

    @Test
    void refusedTokenIsRenewedAndTheFileSentAnewFromItsBeginning() {
        scene.wecom.next("media/upload", refused(42001, "access_token expired"));

        client.getMedia().upload("file", UploadFile.of("a", "whole".getBytes(StandardCharsets.US_ASCII)));

        assertThat(scene.wecom.calls("media/upload"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.getBody().utf8()).contains("\r\n\r\nwhole\r\n"));
    }

    @Test
    void uploadWithoutAnswerIsNotRepeated() {
        scene.wecom.always(
                "media/upload",
                () -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThatThrownBy(() -> client.getMedia().upload("file", UploadFile.of("a", PICTURE)))
                .isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("media/upload")).isEqualTo(1);
    }

    @Test
    void fileThatIsTooLargeOrOfNoTypeIsRefusedUnsent() {
        assertThatThrownBy(() -> new UploadFile("a", "x", WeComApi.MAX_FILE_SIZE + 1, InputStream::nullInputStream))
                .isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> client.getMedia().upload("exe", UploadFile.of("a", PICTURE)))
                .isInstanceOf(CorpArgumentException.class);
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void callersFileThatCannotBeReadIsTheCallersFaultAndNotRepeated() {
        UploadFile unreadable = new UploadFile("a", "x/y", 5, () -> {
            throw new IOException("SECRET-PATH");
        });
        UploadFile tooShort = new UploadFile("a", "x/y", 5, () -> new ByteArrayInputStream(new byte[3]));

        assertThatThrownBy(() -> client.getMedia().upload("file", unreadable))
                .isInstanceOf(CorpException.class)
                .isNotInstanceOf(WeComException.class)
                .hasMessageContaining("cannot be read: reading or writing failed")
                .satisfies(failed -> assertThat(failed.toString()).doesNotContain("SECRET-"));
        assertThatThrownBy(() -> client.getMedia().upload("file", tooShort))
                .isInstanceOf(CorpException.class)
                .hasMessageContaining("fewer bytes");
        assertThat(scene.pauses).isEmpty();
    }

    @Test
    void bytesComeAsTheyAre() {
        scene.wecom.always("media/get", () -> file().build());

        assertThat(client.getMedia().get("SIMMEDIA1")).isEqualTo(PICTURE);
        assertThat(client.getBytes("media/get", Map.of("media_id", "SIMMEDIA1")))
                .isEqualTo(PICTURE);
        assertThat(scene.wecom.lastQuery("media/get", "media_id")).isEqualTo("SIMMEDIA1");
    }

    @Test
    void downloadIsStreamedAndNamedHarmlessly() {
        scene.wecom.always("media/get", () -> file().build());

        assertThat(client.getMedia().download("SIMMEDIA1", written))
                .isEqualTo(new DownloadedFile("MEDIA.png", "image/png", PICTURE.length));
        assertThat(written.toByteArray()).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=UTF-8", "text/plain", "application/octet-stream", ""})
    void refusalInJsonIsARefusalWhateverItsType(String type) {
        scene.wecom.always(
                "media/get",
                () -> new MockResponse.Builder()
                        .addHeader("Content-Type", type)
                        .body(refused(40007, "invalid media_id"))
                        .build());

        assertThatThrownBy(() -> client.getMedia().get("x"))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getErrcode()).isEqualTo(40007));
        assertThatThrownBy(() -> client.getMedia().download("x", written)).isInstanceOf(WeComException.class);
        assertThat(written.size()).isZero();
    }

    @Test
    void refusalInHeadersAloneIsARefusal() {
        scene.wecom.always(
                "media/get", () -> file().addHeader("error-code", "40007").build());

        assertThatThrownBy(() -> client.getMedia().download("x", written)).isInstanceOf(WeComException.class);
        assertThat(written.size()).isZero();
    }

    @Test
    void fileOfJsonIsAFile() {
        String json = "{\"errcode\":7,\"mine\":true}";
        scene.wecom.always(
                "media/get",
                () -> new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .addHeader("Content-Disposition", "attachment; filename=\"a.json\"")
                        .body(json)
                        .build());

        assertThat(client.getMedia().get("x")).asString(StandardCharsets.UTF_8).isEqualTo(json);
    }

    @Test
    void webPageOfAProxyIsNoFile() {
        scene.wecom.always(
                "media/get",
                () -> new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<html>Sign in</html>")
                        .build());

        assertThatThrownBy(() -> client.getMedia().download("x", written))
                .hasMessageContaining("web page")
                .hasMessageContaining("proxy")
                .hasMessageNotContaining("Sign in");
        assertThat(written.size()).isZero();
    }

    @Test
    void refusedTokenIsRenewedBeforeADownload() {
        scene.wecom.next("media/get", refused(40014, "invalid access_token")).next("media/get", () -> file().build());

        client.getMedia().download("x", written);

        assertThat(written.toByteArray()).isEqualTo(PICTURE);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void downloadThatBreaksOffIsNotRepeatedAndBytesInMemoryAre() {
        scene.wecom.always(
                "media/get",
                () -> file().body("x".repeat(100_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThatThrownBy(() -> client.getMedia().download("x", written)).isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("media/get")).isEqualTo(1);
        assertThatThrownBy(() -> client.getMedia().get("x")).isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("media/get")).isEqualTo(4);
    }

    @Test
    void callersStreamThatIsFullIsTheCallersFault() {
        scene.wecom.always("media/get", () -> file().build());
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left in SECRET-PATH");
            }
        };

        Throwable failed = catchThrowable(() -> client.getMedia().download("x", full));

        assertThat(failed)
                .isInstanceOf(CorpException.class)
                .isNotInstanceOf(WeComException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageNotContaining("SECRET-");
        assertThat(scene.wecom.count("media/get")).isEqualTo(1);
    }

    @Test
    void downloadLargerThanTheLimitIsRefused() {
        scene.wecom.always(
                "media/get",
                () -> file().setHeader("Content-Length", "9999999999").build());

        assertThatThrownBy(() -> client.getMedia().download("x", written))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getKind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(written.size()).isZero();
    }

    @Test
    void statusThatIsNoSuccessBringsNoFile() {
        scene.wecom.always("media/get", () -> file().code(502).build());

        assertThatThrownBy(() -> client.getMedia().download("x", written)).hasMessageContaining("HTTP 502");
        assertThat(written.size()).isZero();
    }
}
