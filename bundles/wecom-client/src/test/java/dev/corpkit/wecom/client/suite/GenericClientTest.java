package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericClientTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "suite_access_token", "provider_access_token"})
    void aTokenOfTheCallersOwnIsRefused(String name) {
        Map<String, String> own = Map.of(name, "x");
        Stream.<Consumer<WeComApi>>of(
                        api -> api.get("user/get", own),
                        api -> api.post("user/get", own),
                        api -> api.post("user/get", own, Map.of()),
                        api -> api.upload("media/upload", own, UploadFile.of("a", new byte[0])),
                        api -> api.getBytes("media/get", own),
                        api -> api.download("media/get", own, OutputStream.nullOutputStream()))
                .forEach(call -> assertThatThrownBy(() -> call.accept(scene.client()))
                        .isInstanceOf(CorpArgumentException.class)
                        .hasMessageContaining(name));
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void parametersAreEncoded() {
        scene.client().get("user/get", Map.of("userid", "a&access_token=b c"));

        assertThat(scene.wecom.lastQuery("user/get", "userid")).isEqualTo("a&access_token=b c");
        assertThat(scene.wecom.lastQuery("user/get", "access_token")).isEqualTo("SECRET-CORP-TOKEN");
    }

    @Test
    void postCarriesItsQueryBesideTheToken() {
        Map<String, Object> query = new HashMap<>(Map.of("agentid", 1000046));
        query.put("absent", null);

        scene.client().post("menu/create", query, Map.of("button", List.of()));

        assertThat(scene.wecom.lastQuery("menu/create", "agentid")).isEqualTo("1000046");
        assertThat(scene.wecom.lastQuery("menu/create", "absent")).isEqualTo("null");
        assertThat(scene.wecom.lastQuery("menu/create", "access_token")).isEqualTo("SECRET-CORP-TOKEN");
        assertThat(scene.wecom.lastBody("menu/create")).isEqualTo("{\"button\":[]}");
    }

    @Test
    void suiteClientCarriesTheSuiteTokenAndRenewsIt() {
        scene.wecom.next("service/get_session_info", refused(40082, "invalid suite_access_token"));

        scene.suite.suiteClient().post("service/get_session_info", Map.of("auth_corpid", Scene.CORP));

        assertThat(scene.wecom.lastQuery("service/get_session_info", "suite_access_token"))
                .isEqualTo("SECRET-SUITE-TOKEN");
        assertThat(scene.wecom.lastQuery("service/get_session_info", "access_token"))
                .isEqualTo("null");
        assertThat(scene.wecom.count("service/get_suite_token")).isEqualTo(2);
    }

    @Test
    void providerClientReachesTheLicenceApi() {
        assertThat(scene.suite.providerClient().post("license/create_new_order", Map.of("corpid", Scene.CORP)))
                .containsEntry("order_id", "SIMORDER1");
        assertThat(scene.wecom.lastQuery("license/create_new_order", "provider_access_token"))
                .isEqualTo("SECRET-PROVIDER-TOKEN");
    }

    @Test
    void corpIdIsConvertedUnderTheProvidersToken() {
        assertThat(scene.suite.openCorpId("ww1234")).isEqualTo("wpSIMAAAA01");
        assertThat(scene.wecom.lastBody("service/corpid_to_opencorpid")).isEqualTo("{\"corpid\":\"ww1234\"}");
    }

    @Test
    void providerClientWithoutProviderSecretSaysWhichFieldsToSet() {
        WeComSuite bare = scene.nodes.get(0).open(new SuiteCredentials(Scene.SUITE, "SECRET-SUITE-SECRET"));

        assertThatThrownBy(bare::providerClient)
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("authConfig.providerSecret");
    }

    @Test
    void closedSuiteEndsItsClients() {
        WeComApi suiteClient = scene.suite.suiteClient();
        WeComApi providerClient = scene.suite.providerClient();
        scene.suite.close();

        assertThatThrownBy(() -> suiteClient.get("service/x", Map.of())).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> providerClient.get("license/x", Map.of())).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.wecom.count()).isZero();
    }
}
