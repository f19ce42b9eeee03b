package dev.corpkit.wecom.client.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSignerTest {

    /** The published example of the JS-SDK's signature. */
    @Test
    void signatureIsThatOfThePublishedExample() {
        String ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";

        assertThat(PageSigner.signature(ticket, "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value"))
                .isEqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
    }

    @Test
    void eachSignatureHasNonceOfItsOwnAndThisSecond() {
        PageSigner signer = new PageSigner(() -> Instant.ofEpochSecond(1_700_000_000, 5), new Random(1));

        Map<String, Object> one = signer.sign("TICKET", "https://a.example/");
        Map<String, Object> other = signer.sign("TICKET", "https://a.example/");

        assertThat(one).containsEntry("timestamp", 1_700_000_000L);
        assertThat(one.get("nonceStr")).isNotEqualTo(other.get("nonceStr"));
        assertThat(one.get("signature"))
                .isEqualTo(PageSigner.signature(
                        "TICKET", String.valueOf(one.get("nonceStr")), 1_700_000_000, "https://a.example/"));
    }

    @Test
    void fragmentIsNotSigned() {
        assertThat(PageSigner.page("https://a.example/p?x=1&y=张#/route?z")).isEqualTo("https://a.example/p?x=1&y=张");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#x", "a.example/", "ftp://a.example/", "https://", "https:///x", "https://a.example/ x\n"})
    void whatIsNoAddressIsRefusedAndNotQuoted(String url) {
        assertThatThrownBy(() -> PageSigner.page(url))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageNotContaining("a.example");
    }
}
