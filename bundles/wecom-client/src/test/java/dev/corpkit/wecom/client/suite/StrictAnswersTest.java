package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says twice, or by a number with a fraction, it does not say. */
@Tag("G6")
class StrictAnswersTest {

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    private void answering(String path, String quoted) {
        scene.wecom.always(path, quoted.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'errcode':40001,'errcode':0,'department':[]}|errcode",
                "{'errcode':0,'department':[{'id':1}],'department':[]}|department",
                "{'errcode':0,'department':[{'id':1},{'id':2,'id':3}]}|department[1].id"
            })
    void fieldThatComesTwiceFailsTheCallByItsPlace(String answer, String place) {
        answering("department/list", answer);

        assertThatThrownBy(() -> client.getDepartment().list())
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("department/list")
                .hasMessageContaining(
                        "a field of the answer comes twice, and nobody knows which counts: " + place + ")");
    }

    @Test
    void fieldNobodyKnowsIsNotQuoted() {
        answering("department/list", "{'errcode':0,'<b>\\u001b[2J':1,'<b>\\u001b[2J':2,'department':[]}");

        assertThatThrownBy(() -> client.getDepartment().list())
                .hasMessageContaining("comes twice")
                .hasMessageNotContaining("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "2.0", "2e0", "9007199254740993.0"})
    void departmentIdWithAFractionIsNone(String id) {
        answering("department/list", "{'errcode':0,'department':[{'id':1},{'id':" + id + "}]}");

        List<WeComDepartment> departments = client.getDepartment().list();

        assertThat(departments).extracting(WeComDepartment::id).containsExactly(1L, 0L);
        assertThat(departments.get(1).defects().get(0).place()).isEqualTo("department/list department[1].id");
        assertThat(departments.get(1).defects().get(0).problem()).isEqualTo("is no whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "7.0", "1e3"})
    void useridWithAFractionIsNone(String userid) {
        answering("user/list", "{'errcode':0,'userlist':[{'userid':" + userid + "}]}");

        WeComUser user = client.getUser().list(2).get(0);

        assertThat(user.userid()).isEmpty();
        assertThat(user.defects().get(0).place()).isEqualTo("user/list userlist[0].userid");
        assertThat(user.defects().get(0).problem()).isEqualTo("is a number with a fraction");
    }

    @Test
    void scopeWithAFractionFailsTheCall() {
        answering("agent/get", "{'errcode':0,'agentid':1,'allow_userinfos':{'user':[{'userid':1.5}]}}");

        assertThatThrownBy(() -> client.getAgent().get("1"))
                .hasMessageContaining("allow_userinfos.user[0].userid is a number with a fraction");
    }
}
