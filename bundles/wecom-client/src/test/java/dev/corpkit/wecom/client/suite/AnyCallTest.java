package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyCallTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/user/get",
                "user/get/",
                "user//get",
                "../gettoken",
                "user/../gettoken",
                "https://evil.example/x",
                "//evil.example/x",
                "user/get?x=1",
                "user/get#x",
                "user%2Fget",
                "User/get",
                "user/get\n"
            })
    void aPathThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> scene.client().get(path, Map.of())).isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> scene.client().post(path, Map.of())).isInstanceOf(CorpArgumentException.class);
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void aTokenOfTheCallersOwnIsRefused() {
        assertThatThrownBy(() -> scene.client().get("user/get", Map.of("access_token", "x")))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("access_token");
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void parametersAreEncoded() {
        scene.client().get("user/get", Map.of("userid", "a&access_token=b c"));

        assertThat(scene.wecom.lastQuery("user/get", "userid")).isEqualTo("a&access_token=b c");
        assertThat(scene.wecom.lastQuery("user/get", "access_token")).isEqualTo("SECRET-CORP-TOKEN");
    }
}
