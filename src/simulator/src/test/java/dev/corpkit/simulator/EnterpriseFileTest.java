package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.file.EnterpriseFileException;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnterpriseFileTest {

    private static Blueprint parse(String json) {
        return EnterpriseFileReader.parse("shape.json", json.replace('\'', '"'));
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(EnterpriseFileException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("shape.json: ");
    }

    private static String withMember(String member) {
        return "{'name':'x','departments':[{'id':1,'name':'x'}],'members':[{'userid':'woA','name':'a','departments':[1]},"
                + member + "]}";
    }

    @Test
    void aGoodFileGivesWhatItSays() {
        Blueprint small = parse(Small.JSON);
        assertThat(small.corpId()).isEqualTo("wpSMALL");
        assertThat(small.directory().departments()).hasSize(5);
        assertThat(small.directory().members()).hasSize(5);
        Member member = small.directory().member("woMEMBERA");
        assertThat(member.departmentIds()).containsExactly(2, 5);
        assertThat(member.mainDepartment()).isEqualTo(5);
        assertThat(member.status()).isEqualTo(Member.ACTIVE);
        assertThat(small.directory().leadersOf(2)).containsExactly("woMEMBERA");
    }

    @Test
    void theShippedExampleIsGood() {
        Blueprint example = EnterpriseFileReader.read(Path.of("example-enterprise.json"));
        assertThat(example.directory().members()).isNotEmpty();
        assertThat(example.goLive().scope().departments()).isNotEmpty();
    }

    @Test
    void withoutACorpidTheNameDecidesIt() {
        String json = "{'name':'x','departments':[{'id':1,'name':'x'}]}";
        assertThat(parse(json).corpId()).isEqualTo(parse(json).corpId()).startsWith("wp");
    }

    @Test
    void whatIsNotJsonIsToldByLineAndColumn() {
        assertRefused("{'name':", "not JSON at line 1, column");
        assertRefused("{'name':'x'} {}", "expected");
    }

    @Test
    void aWrongTypeNamesTheField() {
        assertRefused(
                withMember("{'userid':'woB','name':'b','departments':[1],'status':'many'}"),
                "members[1].status: expected int");
        assertRefused("{'name':'x','departments':{}}", "departments: expected");
    }

    @Test
    void anUnknownFieldNamesItAndTheKnownOnes() {
        assertRefused(withMember("{'userid':'woB','nickname':'b'}"), "members[1].nickname: unknown field; known are");
    }

    @Test
    void aMissingRootIsNamed() {
        assertRefused("{'name':'x'}", "departments: the root department (id 1, parentId 0) is missing");
        assertRefused("{'departments':[{'id':1,'name':'x'}]}", "name: is missing");
    }

    @Test
    void badMembersAreNamedByPositionAndField() {
        assertRefused(
                withMember("{'userid':'woB','name':'b','departments':[9]}"),
                "members[1].departments: department 9 does not exist");
        assertRefused(
                withMember("{'userid':'woA','name':'b','departments':[1]}"),
                "members[1].userid: member woA exists already");
        assertRefused(withMember("{'userid':'woB','name':'b'}"), "members[1].departments: a member needs at least one");
        assertRefused(withMember("{'userid':'woB','departments':[1]}"), "members[1].name: is missing");
        assertRefused(
                withMember("{'userid':'woB','name':'b','departments':[1],'directLeader':'woC'}"),
                "members[1].directLeader: member woC does not exist");
        assertRefused(
                withMember("{'userid':'woB','name':'b','departments':[1],'status':3}"),
                "members[1].status: 3 is none of 1, 2, 4, 5");
    }

    @Test
    void badDepartmentsAreNamedByPositionAndField() {
        assertRefused(
                "{'name':'x','departments':[{'id':1,'name':'x'},{'id':2,'name':'y','parentId':8}]}",
                "departments[1].parentId: department 8 does not exist");
        assertRefused(
                "{'name':'x','departments':[{'id':1,'name':'x'},{'id':2,'name':'y','parentId':3},{'id':3,'name':'z','parentId':2}]}",
                "parentId: leads in a circle");
        assertRefused(
                "{'name':'x','departments':[{'id':1,'name':'x'},{'id':1,'name':'y'}]}",
                "departments[1].id: department 1 stands here twice");
        assertRefused(
                "{'name':'x','departments':[{'id':1,'name':'x'},{'name':'y','parentId':1}]}",
                "departments[1].id: 0 is not a department id");
    }

    @Test
    void badTagsScopesAndCorpidsAreNamed() {
        String start = "{'name':'x','departments':[{'id':1,'name':'x'}],";
        assertRefused(
                start + "'tags':[{'id':1,'name':'t','users':['woZ']}]}", "tags[0].users: member woZ does not exist");
        assertRefused(
                start + "'goLive':{'scope':{'departments':[4]}}}",
                "goLive.scope.departments: names some that are not in this file");
        assertRefused(start + "'corpId':'ww1'}", "corpId: is not wp");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> EnterpriseFileReader.read(folder.resolve("none.json")))
                .isInstanceOf(EnterpriseFileException.class)
                .hasMessageEndingWith("none.json: cannot be read");
    }
}
