package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagTest {
    private final Wecom wecom = new Wecom();

    @BeforeEach
    void scope() {
        wecom.console().setScope(wecom.corp.corpId(), Scope.ofDepartments(2));
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void anAppMakesATagAndPutsItOnWhomItSees() {
        int id = wecom.post("tag/create", "{'tagname':'项目组'}").path("tagid").asInt();
        assertThat(id).isEqualTo(3);
        JsonNode added =
                wecom.post("tag/addtagusers", "{'tagid':3,'userlist':['woMEMBERA','woMEMBERB'],'partylist':[5,3]}");
        assertThat(added.path("errcode").asInt(-1)).isZero();
        assertThat(added.path("invalidlist").asText()).isEqualTo("woMEMBERB");
        assertThat(added.path("invalidparty").toString()).isEqualTo("[3]");
        JsonNode tag = wecom.get("tag/get", "tagid", 3);
        assertThat(tag.path("userlist").findValuesAsText("userid")).containsExactly("woMEMBERA");
        assertThat(tag.path("partylist").toString()).isEqualTo("[5]");

        wecom.post("tag/deltagusers", "{'tagid':3,'userlist':['woMEMBERA']}");
        assertThat(wecom.get("tag/get", "tagid", 3).path("userlist")).isEmpty();
        wecom.post("tag/update", "{'tagid':3,'tagname':'改名'}");
        assertThat(wecom.get("tag/get", "tagid", 3).path("tagname").asText()).isEqualTo("改名");
        assertThat(wecom.get("tag/delete", "tagid", 3).path("errcode").asInt(-1))
                .isZero();
        assertThat(wecom.get("tag/get", "tagid", 3).path("errcode").asInt()).isEqualTo(40068);
    }

    @Test
    void aTagOfTheAdministratorIs81011() {
        for (String path : new String[] {"tag/addtagusers", "tag/deltagusers", "tag/update"}) {
            assertThat(wecom.post(path, "{'tagid':1,'tagname':'x','userlist':['woMEMBERA']}")
                            .path("errcode")
                            .asInt())
                    .as(path)
                    .isEqualTo(81011);
        }
    }

    @Test
    void nobodyValidIs40070() {
        wecom.post("tag/create", "{'tagname':'项目组','tagid':8}");
        assertThat(wecom.post("tag/addtagusers", "{'tagid':8,'userlist':['woMEMBERB']}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40070);
    }
}
