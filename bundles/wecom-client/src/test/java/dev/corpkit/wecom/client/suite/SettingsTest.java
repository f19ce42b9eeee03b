package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://qyapi.weixin.qq.com",
                "https://qyapi.weixin.qq.com/",
                "https://wecom-proxy.example/wecom",
                "http://127.0.0.1:8123",
                "http://localhost:8123/",
                "http://[::1]:8123"
            })
    void httpsAnywhereAndHttpToThisMachine(String baseUrl) {
        assertThat(Settings.baseUrl(baseUrl).toString()).startsWith(baseUrl).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://qyapi.weixin.qq.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://10.0.0.1"
            })
    void httpElsewhereIsRefused(String baseUrl) {
        assertThatThrownBy(() -> Settings.baseUrl(baseUrl))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("https address like https://qyapi.weixin.qq.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qyapi.weixin.qq.com", "ftp://x", "https://user:pass@x", "https://x?y=z"})
    void whatIsNoAddressIsRefused(String baseUrl) {
        assertThatThrownBy(() -> Settings.baseUrl(baseUrl)).isInstanceOf(CorpArgumentException.class);
    }
}
