package dev.corpkit.wecom.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void theAppendixOfAnErrmsgIsLeftOut() {
        assertThat(SafeText.errmsg(
                        "no privilege to access/modify contact/party/agent , hint: [170000000000000000000001], from ip:"
                                + " 192.0.2.1, more info at https://open.work.weixin.qq.com/devtool/query?e=60011",
                        List.of()))
                .isEqualTo("no privilege to access/modify contact/party/agent");
        assertThat(SafeText.errmsg("invalid credential, from ip: 192.0.2.1, more info at x", List.of()))
                .isEqualTo("invalid credential");
        assertThat(SafeText.errmsg("invalid access_token", List.of())).isEqualTo("invalid access_token");
    }

    @Test
    void secretsAddressesAndLinesAreLeftOut() {
        assertThat(SafeText.errmsg("bad TOKEN at https://x.example/a?access_token=TOKEN&b\nnext", List.of("TOKEN", "")))
                .isEqualTo("bad … at https://x.example/a?… next");
        assertThat(SafeText.errmsg("x".repeat(1000), List.of())).hasSize(200);
    }

    @Test
    void aCauseKeepsItsClassItsTraceAndTheTextThatSpeaksOfHosts() {
        Exception unsafe =
                new IllegalStateException("token=TOKEN", new ConnectException("Failed to connect to /127.0.0.1:1"));

        SafeCause safe = SafeCause.of(unsafe);

        assertThat(safe)
                .hasMessage("IllegalStateException")
                .hasRootCauseMessage("ConnectException: Failed to connect to /127.0.0.1:1");
        assertThat(safe.getStackTrace()).isEqualTo(unsafe.getStackTrace());
    }
}
