package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.qywxproxy.api.ConvertedIds;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComAgent;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every endpoint of an enterprise, answered as sections 3 and 4 and appendix A of the fact sheet show it. */
class GoldenAnswersTest {

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void departmentListWorksAsDocumented() {
        assertThat(client.getDepartment().list())
                .containsExactly(
                        new WeComDepartment(2, "研发", "RD", List.of("woSIMAAAA02"), 1, 4_294_967_295L),
                        new WeComDepartment(1, "示例企业", "", List.of(), 0, 100_000_000),
                        new WeComDepartment(7, null, null, List.of(), 6, 99_999_000));
        assertThat(scene.wecom.lastQuery("department/list", "access_token")).isEqualTo("SECRET-CORP-TOKEN");
        assertThat(scene.wecom.lastQuery("department/list", "id")).isEqualTo("null");
    }

    @Test
    void departmentListBelowOneNamesIt() {
        assertThat(client.getDepartment().list(2)).hasSize(3);
        assertThat(scene.wecom.lastQuery("department/list", "id")).isEqualTo("2");
    }

    @Test
    void departmentSimplelist() {
        assertThat(client.getDepartment().simplelist())
                .containsExactly(
                        new WeComDepartment(2, null, null, List.of(), 1, 99_999_000),
                        new WeComDepartment(5, null, null, List.of(), 2, 100_000_000));
    }

    @Test
    void departmentGet() {
        assertThat(client.getDepartment().get(2).name()).isEqualTo("研发");
        assertThat(scene.wecom.lastQuery("department/get", "id")).isEqualTo("2");
    }

    @Test
    void userListKeepsUseridsThatDifferInCaseOnlyAndToleratesAbsentNames() {
        List<WeComUser> users = client.getUser().list(2);

        assertThat(users).extracting(WeComUser::userid).containsExactly("woSIMAAAA02", "wosimaaaa02");
        WeComUser first = users.get(0);
        assertThat(first.department()).containsExactly(2L, 5L);
        assertThat(first.order()).containsExactly(0L, 4_294_967_295L);
        assertThat(first.isLeaderInDept()).containsExactly(1, 0);
        assertThat(first.mainDepartment()).isEqualTo(2);
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.extattr()).containsKey("attrs");
        WeComUser second = users.get(1);
        assertThat(second.name()).isNull();
        assertThat(second.status()).isEqualTo(4);
        assertThat(second.order()).isEmpty();
        assertThat(second.extattr()).isEmpty();
        assertThat(scene.wecom.lastQuery("user/list", "department_id")).isEqualTo("2");
    }

    @Test
    void userSimplelist() {
        assertThat(client.getUser().simplelist(2)).extracting(WeComUser::name).containsExactly("张三");
    }

    @Test
    void userGetLiesFlatInTheAnswer() {
        WeComUser user = client.getUser().get("woSIMAAAA02");

        assertThat(user.userid()).isEqualTo("woSIMAAAA02");
        assertThat(user.status()).isEqualTo(2);
        assertThat(scene.wecom.lastQuery("user/get", "userid")).isEqualTo("woSIMAAAA02");
    }

    @Test
    void useridOfAMobileNumberAndOfAMailAddress() {
        assertThat(client.getUser().getuserid("00000")).isEqualTo("woSIMAAAA02");
        assertThat(scene.wecom.lastBody("user/getuserid")).isEqualTo("{\"mobile\":\"00000\"}");
        assertThat(client.getUser().getUseridByEmail("a@example.com", 1)).isEqualTo("woSIMAAAA02");
        assertThat(scene.wecom.lastBody("user/get_userid_by_email")).contains("\"email_type\":1", "a@example.com");
    }

    @Test
    void tagListAndTagGet() {
        assertThat(client.getTag().list())
                .containsExactly(
                        new WeComTag(3, "值班", List.of(), List.of()), new WeComTag(4, null, List.of(), List.of()));
        assertThat(client.getTag().get(3))
                .isEqualTo(new WeComTag(3, "值班", List.of("woSIMAAAA02", "woSIMAAAA03"), List.of(5L)));
    }

    @Test
    void tagsAreMadeFilledAndEmptied() {
        assertThat(client.getTag().create("值班", 12)).isEqualTo(12);
        assertThat(scene.wecom.lastBody("tag/create")).contains("\"tagid\":12", "\"tagname\":\"值班\"");
        assertThat(client.getTag().create("值班")).isEqualTo(12);
        assertThat(client.getTag().addtagusers(12, List.of("usr1"), List.of(2L)))
                .containsEntry("invalidlist", "usr1|usr2");
        assertThat(client.getTag().deltagusers(12, List.of("usr1"), List.of(2L)))
                .containsEntry("invalidlist", "");
        assertThat(scene.wecom.lastBody("tag/deltagusers")).contains("\"userlist\":[\"usr1\"]", "\"partylist\":[2]");
    }

    @Test
    void agent() {
        VisibleScope scope = new VisibleScope(List.of(2L), List.of("woSIMAAAA02"), List.of(3L));
        assertThat(client.getAgent().get("1000046")).isEqualTo(new WeComAgent("1000046", "示例应用", scope, false));
        assertThat(client.getAgent().list()).containsExactly("1000046");
        assertThat(client.getAgent().getPermissions())
                .containsExactly("contact:sensitive:user_name", "corp_arch:base:base");
        assertThat(client.getAgent().getAdminList()).containsExactly(new WeComAdmin("woSIMAAAA01", 1));
    }

    @Test
    void messageSendAddsOurAgent() {
        assertThat(client.getMessage()
                        .send(Map.of("touser", "@all", "msgtype", "text", "text", Map.of("content", "x"))))
                .contains(entry("msgid", "SIMMSG1"), entry("unlicenseduser", "wosim02"));
        assertThat(scene.wecom.lastBody("message/send")).contains("\"agentid\":1000046", "\"touser\":\"@all\"");
        client.getMessage().send(Map.of("touser", "@all", "agentid", 7));
        assertThat(scene.wecom.lastBody("message/send")).contains("\"agentid\":7");
    }

    @Test
    void login() {
        assertThat(client.getAuth().getuserinfo("CODE")).containsEntry("userid", "woSIMAAAA02");
        assertThat(scene.wecom.lastQuery("auth/getuserinfo", "code")).isEqualTo("CODE");
        assertThat(client.getAuth().getuserdetail("TICKET")).containsEntry("gender", "1");
        assertThat(scene.wecom.lastBody("auth/getuserdetail")).isEqualTo("{\"user_ticket\":\"TICKET\"}");
    }

    @Test
    void export() {
        assertThat(client.getExport().user("KEY", 10_000)).isEqualTo("jobid_SIM0001");
        assertThat(scene.wecom.lastBody("export/user")).contains("\"encoding_aeskey\":\"KEY\"", "\"block_size\":10000");
        assertThat(client.getExport().simpleUser("KEY", 10_000)).isEqualTo("jobid_SIM0001");
        assertThat(client.getExport().department("KEY", 10_000)).isEqualTo("jobid_SIM0001");
        assertThat(client.getExport().taguser(3, "KEY", 10_000)).isEqualTo("jobid_SIM0001");
        assertThat(scene.wecom.lastBody("export/taguser")).contains("\"tagid\":3");
        assertThat(client.getExport().getResult("jobid_SIM0001")).containsEntry("status", 2);
    }

    @Test
    void theRestOfTheApiIsReachedByPath() {
        assertThat(client.get("corp/get_join_qrcode", Map.of("size_type", 1)))
                .containsEntry("join_qrcode", "https://work.example/join");
        assertThat(scene.wecom.lastQuery("corp/get_join_qrcode", "size_type")).isEqualTo("1");
        assertThat(scene.wecom.lastQuery("corp/get_join_qrcode", "access_token"))
                .isEqualTo("SECRET-CORP-TOKEN");
        assertThat(client.post("message/send", Map.of("touser", "a"))).containsEntry("msgid", "SIMMSG1");
        assertThat(scene.wecom.lastBody("message/send")).isEqualTo("{\"touser\":\"a\"}");
    }

    @Test
    void messageIsTakenBack() {
        client.getMessage().recall("SIMMSG1");
        assertThat(scene.wecom.lastBody("message/recall")).isEqualTo("{\"msgid\":\"SIMMSG1\"}");
    }

    @Test
    void agentIdBeyondAnyIntegerIsSentAsTheNumberItIs() {
        String huge = "98765432109876543210";
        scene.wecom.always(
                "service/v2/get_auth_info",
                "{\"auth_info\":{\"agent\":[{\"agentid\":" + huge + ",\"privilege\":{}}]}}");
        assertThat(scene.suite.refresh(Scene.CORP).agentId()).isEqualTo(huge);

        client.getMessage().send(Map.of("touser", "@all"));
        assertThat(scene.wecom.lastBody("message/send")).contains("\"agentid\":" + huge);
        scene.wecom.always("agent/list", "{\"agentlist\":[{\"agentid\":" + huge + "}]}");
        assertThat(client.getAgent().list()).containsExactly(huge);
    }

    @Test
    void memberIsConfirmedAndConverted() {
        client.getUser().authsucc("woSIMAAAA02");
        assertThat(scene.wecom.lastQuery("user/authsucc", "userid")).isEqualTo("woSIMAAAA02");
        assertThat(client.getUser().convertToOpenid("woSIMAAAA02")).isEqualTo("oSIMOPENID");
        assertThat(scene.wecom.lastBody("user/convert_to_openid")).isEqualTo("{\"userid\":\"woSIMAAAA02\"}");
        assertThat(client.getUser().convertToUserid("oSIMOPENID")).isEqualTo("woSIMAAAA02");
        assertThat(scene.wecom.lastBody("user/convert_to_userid")).isEqualTo("{\"openid\":\"oSIMOPENID\"}");
    }

    @Test
    void tagIsRenamedAndDeleted() {
        client.getTag().update(12, "夜班");
        assertThat(scene.wecom.lastBody("tag/update")).contains("\"tagid\":12", "\"tagname\":\"夜班\"");
        client.getTag().delete(12);
        assertThat(scene.wecom.lastQuery("tag/delete", "tagid")).isEqualTo("12");
    }

    @Test
    void membersAreInvited() {
        assertThat(client.getBatch().invite(List.of("woSIMAAAA02"), List.of(2L), List.of()))
                .containsEntry("invaliduser", List.of("woSIMAAAA09"));
        assertThat(scene.wecom.lastBody("batch/invite"))
                .contains("\"user\":[\"woSIMAAAA02\"]", "\"party\":[2]", "\"tag\":[]");
    }

    @Test
    void idsAreConvertedBothWays() {
        assertThat(client.getBatch().useridToOpenuserid(List.of("zhangsan", "nobody")))
                .isEqualTo(new ConvertedIds(Map.of("zhangsan", "woSIMAAAA02"), List.of("nobody")));
        assertThat(scene.wecom.lastBody("batch/userid_to_openuserid"))
                .isEqualTo("{\"userid_list\":[\"zhangsan\",\"nobody\"]}");
        assertThat(client.getBatch().openuseridToUserid(List.of("woSIMAAAA02"), "1000046"))
                .isEqualTo(new ConvertedIds(Map.of("woSIMAAAA02", "zhangsan"), List.of("woNOBODY")));
        assertThat(scene.wecom.lastBody("batch/openuserid_to_userid")).contains("\"source_agentid\":1000046");
    }

    @Test
    void tooManyIdsAreRefusedUnsent() {
        List<String> ids = Collections.nCopies(1001, "x");
        assertThatThrownBy(() -> client.getBatch().useridToOpenuserid(ids)).isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> client.getBatch().openuseridToUserid(List.of(), "1"))
                .isInstanceOf(CorpArgumentException.class);
        assertThat(scene.wecom.count()).isZero();
    }
}
