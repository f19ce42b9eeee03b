package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private Wecom wecom = new Wecom();

    @AfterEach
    void close() {
        wecom.close();
    }

    private JsonNode submit(String path, String rest) {
        return wecom.post("export/" + path, "{'encoding_aeskey':'" + KEY + "'" + rest + "}");
    }

    private JsonNode result(String jobId) {
        return wecom.get("export/get_result", "jobid", jobId);
    }

    private JsonNode finished(JsonNode submitted) {
        String jobId = submitted.path("jobid").asText();
        assertThat(result(jobId).path("status").asInt()).isZero();
        assertThat(result(jobId).path("status").asInt()).isEqualTo(1);
        JsonNode done = result(jobId);
        assertThat(done.path("status").asInt()).isEqualTo(2);
        return done.path("data_list");
    }

    private byte[] fetch(JsonNode file) {
        HttpResponse<byte[]> response =
                wecom.caller.send("GET", URI.create(file.path("url").asText()).getPath(), "");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode decrypt(byte[] cipherText) throws Exception {
        byte[] key = Base64.getDecoder().decode(KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        byte[] padded = cipher.doFinal(cipherText);
        assertThat(padded.length % 32).isZero();
        int padding = padded[padded.length - 1];
        assertThat(padding).isBetween(1, 32);
        return Caller.MAPPER.readTree(Arrays.copyOf(padded, padded.length - padding));
    }

    @Test
    void anExportGoesThroughItsStatesAndGivesWhatTheAppMaySee() throws Exception {
        wecom.console().goLive(wecom.corp.corpId());
        JsonNode files = finished(submit("user", ""));
        assertThat(files).hasSize(1);
        byte[] content = fetch(files.path(0));
        assertThat(files.path(0).path("size").asInt()).isEqualTo(content.length);
        assertThat(files.path(0).path("md5").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("MD5").digest(content)));
        assertThat(decrypt(content).path("userlist").findValuesAsText("userid")).hasSize(5);
        assertThat(decrypt(fetch(finished(submit("simple_user", "")).path(0))).path("userlist"))
                .hasSize(5);
        assertThat(decrypt(fetch(finished(submit("department", "")).path(0))).path("department"))
                .hasSize(5);
        JsonNode tag = decrypt(fetch(finished(submit("taguser", ",'tagid':1")).path(0)));
        assertThat(tag.path("partylist").toString()).isEqualTo("[5]");
    }

    @Test
    void aLargeExportComesInBlocks() throws Exception {
        wecom.close();
        wecom = new Wecom(EnterpriseShape.of("示例企业", 10_001, 10, 1));
        wecom.console().goLive(wecom.corp.corpId());
        JsonNode files = finished(submit("simple_user", ",'block_size':10000"));
        assertThat(files).hasSize(2);
        assertThat(decrypt(fetch(files.path(0))).path("userlist")).hasSize(10_000);
        assertThat(decrypt(fetch(files.path(1))).path("userlist")).hasSize(1);
    }

    @Test
    void aFileCanBeFetchedInRangesAndAsBase64AndExpires() throws Exception {
        wecom.console().goLive(wecom.corp.corpId());
        wecom.simulator.exports().base64(true);
        JsonNode file = finished(submit("department", "")).path(0);
        byte[] whole = fetch(file);
        assertThat(decrypt(Base64.getDecoder().decode(whole)).path("department"))
                .hasSize(5);
        String path = URI.create(file.path("url").asText()).getPath();
        HttpResponse<byte[]> part = wecom.caller.send("GET", path, "", "Range", "bytes=3-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.US_ASCII))
                .isEqualTo(new String(whole, StandardCharsets.US_ASCII).substring(3, 10));
        assertThat(wecom.caller
                        .send("GET", path, "", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
        wecom.clock.advance(Duration.ofHours(2));
        assertThat(wecom.caller.send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void badExportsGetTheirCodes() {
        assertThat(result("none").path("errcode").asInt()).isEqualTo(40088);
        assertThat(wecom.post("export/user", "{'encoding_aeskey':'short'}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40058);
        assertThat(submit("user", ",'block_size':5").path("errcode").asInt()).isEqualTo(40058);
        assertThat(submit("taguser", ",'tagid':99").path("errcode").asInt()).isEqualTo(40068);
        String first = submit("department", "").path("jobid").asText();
        for (int i = 0; i < 5; i++) {
            submit("department", "");
        }
        assertThat(result(first).path("errcode").asInt()).isEqualTo(40089);
    }
}
