package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd answers as public reports show them (issue 9, B3): one odd field costs itself, and a defect says which it was. */
class OddAnswersTest {

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    private List<WeComUser> users(String elements) {
        scene.wecom.always("user/list", "{'errcode':0,'userlist':[".replace('\'', '"') + json(elements) + "]}");
        return client.getUser().list(2);
    }

    private List<WeComDepartment> departments(String elements) {
        scene.wecom.always("department/list", json("{'errcode':0,'department':[" + elements + "]}"));
        return client.getDepartment().list();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static List<String> told(List<AnswerDefect> defects) {
        return defects.stream()
                .map(defect -> defect.place() + " " + defect.problem())
                .toList();
    }

    @Test
    void scalarWhereAListBelongsIsAListOfOne() {
        WeComUser user = users("{'userid':'a','department':2,'order':5,'is_leader_in_dept':1,'direct_leader':'b'}")
                .get(0);

        assertThat(user.department()).containsExactly(2L);
        assertThat(user.order()).containsExactly(5L);
        assertThat(user.isLeaderInDept()).containsExactly(1);
        assertThat(user.directLeader()).containsExactly("b");
        assertThat(user.defects()).isEmpty();
    }

    @Test
    void numbersAsTextAndTextAsNumbersAreReadAsTheOtherType() {
        WeComUser user = users(
                        "{'userid':7,'name':20250101,'alias':7,'position':3,'department':['2',' 3 '],"
                                + "'order':['0','4294967295'],'is_leader_in_dept':['1','0'],'main_department':'2','status':'2'}")
                .get(0);

        assertThat(user.userid()).isEqualTo("7");
        assertThat(user.name()).isEqualTo("20250101");
        assertThat(user.alias()).isEqualTo("7");
        assertThat(user.position()).isEqualTo("3");
        assertThat(user.department()).containsExactly(2L, 3L);
        assertThat(user.order()).containsExactly(0L, 4_294_967_295L);
        assertThat(user.isLeaderInDept()).containsExactly(1, 0);
        assertThat(user.mainDepartment()).isEqualTo(2L);
        assertThat(user.status()).isEqualTo(2);
        assertThat(user.defects()).isEmpty();
    }

    @Test
    void departmentWithTextNumbersIsRead() {
        scene.wecom.always(
                "department/list",
                json("{'errcode':'0','department':[{'id':'2','name':2024,'parentid':'1','order':'4294967295',"
                        + "'department_leader':'a'}]}"));

        assertThat(client.getDepartment().list())
                .containsExactly(new WeComDepartment(2, "2024", null, List.of("a"), 1, 4_294_967_295L));
    }

    @Test
    void nullFieldsAreAbsentAndNoDefect() {
        WeComUser user = users("{'userid':'a','name':null,'order':null,'is_leader_in_dept':null,"
                        + "'main_department':null,'direct_leader':null,'status':null,'position':null,'extattr':null}")
                .get(0);

        assertThat(user.name()).isNull();
        assertThat(user.department()).isEmpty();
        assertThat(user.order()).isEmpty();
        assertThat(user.status()).isNull();
        assertThat(user.extattr()).isEmpty();
        assertThat(user.defects()).isEmpty();
    }

    @Test
    void nullInPlaceOfTheDepartmentsIsNamed() {
        WeComUser user = users("{'userid':'a','department':null}").get(0);

        assertThat(user.department()).isEmpty();
        assertThat(told(user.defects())).containsExactly("user/list userlist[0].department is null");
    }

    @Test
    void nullInALeadersListIsDroppedAndNamed() {
        WeComDepartment department = departments("{'id':5,'department_leader':[null,'b'],'parentid':1,'order':1}")
                .get(0);

        assertThat(department.departmentLeader()).containsExactly("b");
        assertThat(told(department.defects()))
                .containsExactly("department/list department[0].department_leader[0] is null");
    }

    @Test
    void emptyTextWhereAListOfTextsBelongsIsAnEmptyList() {
        WeComDepartment department =
                departments("{'id':5,'department_leader':''}").get(0);
        WeComUser user = users("{'userid':'a','direct_leader':''}").get(0);

        assertThat(department.departmentLeader()).isEmpty();
        assertThat(department.defects()).isEmpty();
        assertThat(user.directLeader()).isEmpty();
        assertThat(user.defects()).isEmpty();
    }

    @Test
    void departmentThatCannotBeReadTakesOrderAndMarkOfItsPlaceAlong() {
        WeComUser user = users("{'userid':'x'},{'userid':'a','department':[2,null,0,4],'order':[7,8,9,10],"
                        + "'is_leader_in_dept':[1,0,0,1]}")
                .get(1);

        assertThat(user.department()).containsExactly(2L, 4L);
        assertThat(user.order()).containsExactly(7L, 10L);
        assertThat(user.isLeaderInDept()).containsExactly(1, 1);
        assertThat(told(user.defects()))
                .containsExactly(
                        "user/list userlist[1].department[1] is null",
                        "user/list userlist[1].department[2] is below 1");
    }

    @Test
    void oneOddOrderCostsThatOrder() {
        WeComUser user = users("{'userid':'a','department':[2,3,4,5],'order':[7,-5,4294967296,1.5]}")
                .get(0);

        assertThat(user.order()).isEqualTo(Arrays.asList(7L, null, null, null));
        assertThat(told(user.defects()))
                .containsExactly(
                        "user/list userlist[0].order[1] is below 0",
                        "user/list userlist[0].order[2] is above 4294967295",
                        "user/list userlist[0].order[3] is no whole number");
    }

    @Test
    void missingOrderIsUnknownAndNoDefect() {
        WeComUser user = users("{'userid':'a','department':[2,3],'order':[7],'is_leader_in_dept':[]}")
                .get(0);

        assertThat(user.order()).isEqualTo(Arrays.asList(7L, null));
        assertThat(user.isLeaderInDept()).isEmpty();
        assertThat(user.defects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551615", "-5", "1.5", "4294967296", "'x'", "true", "[]", "{}"})
    void oddOrderOfADepartmentIsUnknown(String order) {
        WeComDepartment department = departments("{'id':7881299347898368,'parentid':1,'order':" + order + "}")
                .get(0);

        assertThat(department.id()).isEqualTo(7_881_299_347_898_368L);
        assertThat(department.order()).isNull();
        assertThat(department.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.isOf("order")).isTrue();
            assertThat(defect.index()).isZero();
        });
    }

    @Test
    void absentParentAndOrderAreUnknown() {
        WeComDepartment department = departments("{'id':4,'parentid':null}").get(0);

        assertThat(department.parentid()).isNull();
        assertThat(department.order()).isNull();
        assertThat(department.defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3", "0", "true", "'\"on\"'", "1e300"})
    void statusThatNobodyDocumentedIsUnknown(String status) {
        WeComUser user =
                users("{'userid':'a','name':'n','status':" + status + "}").get(0);

        assertThat(user.status()).isNull();
        assertThat(user.name()).isEqualTo("n");
        assertThat(told(user.defects()))
                .containsExactly("user/list userlist[0].status is none of the documented numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'n'}|absent",
                "{'userid':null}|null",
                "{'userid':''}|empty",
                "{'userid':'  '}|empty",
                "{'userid':true}|true or false",
                "{'userid':['a']}|a list",
                "{'userid':'a\\u0007'}|a text with control characters",
                "null|absent",
                "'a'|absent",
                "[]|absent"
            })
    void elementWithoutAUseridStaysWithItsDefect(String element, String problem) {
        List<WeComUser> users = users("{'userid':'a'}," + element + ",{'userid':'b'}");

        assertThat(users).extracting(WeComUser::userid).containsExactly("a", "", "b");
        assertThat(told(users.get(1).defects())).containsExactly("user/list userlist[1].userid is " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7", "0", "null", "'x'", "1.5", "true", "99999999999999999999", "[]", "{}"})
    void departmentWithAnOddIdStaysWithItsDefect(String id) {
        List<WeComDepartment> departments = departments("{'id':1},{'id':" + id + ",'name':'n'},{'id':2}");

        assertThat(departments).extracting(WeComDepartment::id).containsExactly(1L, 0L, 2L);
        assertThat(departments.get(1).defects())
                .singleElement()
                .satisfies(defect -> assertThat(defect.place()).isEqualTo("department/list department[1].id"));
    }

    @Test
    void oneObjectWhereAListBelongsIsAListOfOne() {
        scene.wecom.always("user/list", json("{'errcode':0,'userlist':{'userid':'a'}}"));

        assertThat(client.getUser().list(2)).extracting(WeComUser::userid).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"'',absent", "',\"userlist\":null',null", "',\"userlist\":\"\"',empty", "',\"userlist\":7',a number"})
    void listThatIsNotThereFailsTheCallByName(String list, String problem) {
        scene.wecom.always("user/list", "{\"errcode\":0" + list + "}");

        assertThatThrownBy(() -> client.getUser().list(2))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("WeCom user/list for " + Scene.CORP + " failed: (userlist is " + problem + ")");
    }

    @Test
    void tagListWithAnOddIdKeepsTheRest() {
        scene.wecom.always("tag/list", json("{'taglist':[{'tagid':null,'tagname':'x'},{'tagid':'0','tagname':3}]}"));

        List<WeComTag> tags = client.getTag().list();

        assertThat(tags).extracting(WeComTag::tagid).containsExactly(-1L, 0L);
        assertThat(tags.get(1).tagname()).isEqualTo("3");
        assertThat(told(tags.get(0).defects())).containsExactly("tag/list taglist[0].tagid is null");
        assertThat(tags.get(0).isDamaged()).isTrue();
    }

    @Test
    void tagWithAnOddMemberIsDamagedAndKeepsTheRest() {
        scene.wecom.always(
                "tag/get", json("{'tagname':true,'userlist':[{'userid':'a'},{'userid':''}],'partylist':[5,null,-1]}"));

        WeComTag tag = client.getTag().get(3);

        assertThat(tag.userlist()).containsExactly("a");
        assertThat(tag.partylist()).containsExactly(5L);
        assertThat(tag.tagname()).isNull();
        assertThat(tag.isDamaged()).isTrue();
        assertThat(told(tag.defects()))
                .containsExactlyInAnyOrder(
                        "tag/get userlist[1].userid is empty",
                        "tag/get partylist[1] is null",
                        "tag/get partylist[2] is below 1",
                        "tag/get tagname is true or false");
    }

    @Test
    void tagWithAnOddNameIsNotDamaged() {
        scene.wecom.always("tag/get", json("{'tagname':[],'userlist':[],'partylist':[]}"));

        assertThat(client.getTag().get(3).isDamaged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"allow_partys\":{\"partyid\":[1,null]}|allow_partys.partyid[1] is null",
                "\"allow_partys\":{\"partyid\":[\"x\"]}|allow_partys.partyid[0] is no whole number",
                "\"allow_partys\":\"\"|allow_partys is empty",
                "\"allow_userinfos\":{\"user\":[{\"userid\":\"a\"},{}]}|allow_userinfos.user[1].userid is absent",
                "\"allow_userinfos\":{\"user\":[null]}|allow_userinfos.user[0] is null",
                "\"allow_tags\":{\"tagid\":[-1]}|allow_tags.tagid[0] is below 0"
            })
    void scopeWithAnUnreadableEntryFailsTheReading(String part, String told) {
        scene.wecom.always("agent/get", "{\"agentid\":\"1000046\"," + part + "}");

        assertThatThrownBy(() -> client.getAgent().get("1000046"))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("agent/get")
                .hasMessageContaining(told);
    }

    @Test
    void scopeOfScalarsAndTextIsRead() {
        scene.wecom.always(
                "agent/get",
                json(
                        "{'agentid':7,'allow_partys':{'partyid':'2'},'allow_userinfos':[],'allow_tags':null,'close':'1'}"));

        assertThat(client.getAgent().get("7").scope().allowParty()).containsExactly(2L);
        assertThat(client.getAgent().get("7").closed()).isTrue();
    }

    @Test
    void authInfoWithAnUnreadableScopeFailsByName() {
        scene.wecom.always(
                "service/v2/get_auth_info",
                json("{'auth_info':{'agent':[{'agentid':1,'privilege':{'allow_party':[1],'allow_user':[null]}}]}}"));

        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("auth_info.agent[0].privilege.allow_user[0] is null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'auth_info':null}",
                "{'auth_info':{'agent':''}}",
                "{'auth_info':{'agent':[null]},'auth_corp_info':[]}",
                "{'auth_info':{'agent':[{'agentid':{},'privilege':{}}]},'auth_corp_info':{'corpid':[],'corp_name':true}}"
            })
    void authInfoWithOddFieldsIsReadWithoutThem(String answer) {
        scene.wecom.always("service/v2/get_auth_info", json(answer));

        scene.suite.refresh(Scene.CORP);

        assertThat(scene.stored().agentId()).isEqualTo("1000046");
    }

    @Test
    void pageOfAProxyIsNamedAndNothingOfItIsTold() {
        scene.wecom.always("user/list", "\uFEFF\n <!DOCTYPE html><html><title>Sign in</title>SECRET-user</html>");

        assertThatThrownBy(() -> client.getUser().list(2))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("user/list")
                .hasMessageContaining("no JSON came but a page")
                .hasMessageContaining("proxy")
                .hasMessageNotContaining("SECRET")
                .hasMessageNotContaining("Sign in");
    }

    @Test
    void byteOrderMarkBeforeJsonIsSkipped() {
        scene.wecom.always("user/list", "\uFEFF{\"errcode\":0,\"userlist\":[{\"userid\":\"a\"}]}\n");

        assertThat(client.getUser().list(2)).hasSize(1);
    }

    @Test
    void addressThatIsNotTrustedIsTold() {
        scene.wecom.always(
                "agent/get",
                json(
                        "{'errcode':60020,'errmsg':'not allow to access from your ip, hint: [1700000000123456789012345],"
                                + " from ip: 203.0.113.7, more info at https://open.work.weixin.qq.com/devtool/query?e=60020'}"));

        assertThatThrownBy(() -> client.getAgent().get("1"))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("WeCom saw 203.0.113.7")
                .hasMessageContaining("trusted IPs");
    }
}
