package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.EventForms;
import dev.corpkit.simulator.callbacks.ReceiveId;
import dev.corpkit.simulator.callbacks.ReceiveIds;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.contacts.Leaving;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scope is department 2 with 5 and 7 below it, and member C. */
class AppCallbackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wecom wecom = new Wecom();
    private final Receiver receiver = new Receiver();
    private final Callbacks callbacks = wecom.simulator.callbacks();
    private final String corpId = wecom.corp.corpId();

    @BeforeEach
    void listen() {
        wecom.console().setScope(corpId, Scope.ofDepartments(2).withUsers("woMEMBERC"));
        callbacks.concurrency(1);
        callbacks.pauseTickets(wecom.suite.suiteId());
        callbacks.template(wecom.suite.suiteId(), receiver.setting);
    }

    @AfterEach
    void close() {
        wecom.close();
        receiver.close();
    }

    /** What the changes push, as {@code type Name=value ...} without what all events have. */
    private List<String> pushedBy(Change... changes) {
        receiver.received.clear();
        wecom.corp.apply(List.of(changes));
        return pushed();
    }

    private List<String> pushed() {
        callbacks.awaitAll(PATIENCE);
        return receiver.events().map(AppCallbackTest::shown).toList();
    }

    private static String shown(Receiver.Received event) {
        if (!event.element("InfoType").equals("(missing)")) {
            return event.element("InfoType");
        }
        boolean contact = event.element("Event").equals("change_contact");
        StringBuilder text = new StringBuilder(contact ? event.element("ChangeType") : event.element("Event"));
        if (!contact) {
            return text + " " + event.element("FromUserName");
        }
        var nodes = event.xml().getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            String name = nodes.item(i).getNodeName();
            if (!List.of("ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "ChangeType")
                    .contains(name)) {
                text.append(' ').append(name).append('=').append(nodes.item(i).getTextContent());
            }
        }
        return text.toString();
    }

    @Test
    void aNewMemberInScopeIsCreatedAndSubscribed() {
        assertThat(pushedBy(new MemberChange.Joins(Member.of("woNEW", "周八", 5, 3))))
                .containsExactly(
                        "create_user UserID=woNEW Name=周八 Department=5 MainDepartment=5 Status=1 Position= Telephone= Alias=",
                        "subscribe woNEW");
        Receiver.Received event = receiver.received.get(0);
        assertThat(event.element("ToUserName")).isEqualTo(corpId);
        assertThat(event.element("FromUserName")).isEqualTo("sys");
        assertThat(event.receiveId()).isEqualTo(corpId);
        assertThat(event.outer().get("ToUserName")).isEqualTo(corpId);
        assertThat(event.outer().get("AgentID")).isIn("", "0", Long.toString(wecom.agentId));
    }

    @Test
    void whatIsOutOfSightPushesNothing() {
        assertThat(pushedBy(
                        new MemberChange.Joins(Member.of("woNEW", "周八", 3)),
                        new MemberChange.Renamed("woMEMBERB", "李四四"),
                        new DepartmentChange.Renamed(3, "市场部"),
                        new TagChange.NodesChanged(1, new Tag.Nodes(List.of("woMEMBERB"), List.of(3)), Tag.Nodes.NONE)))
                .isEmpty();
    }

    @Test
    void anUpdateHasOnlyWhatChanged() {
        assertThat(pushedBy(new MemberChange.Renamed("woMEMBERA", "张三三")))
                .containsExactly("update_user UserID=woMEMBERA Name=张三三");
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERA", List.of(Post.in(7), Post.in(3)))))
                .containsExactly("update_user UserID=woMEMBERA Department=7 MainDepartment=7");
    }

    @Test
    void whatIsNotGrantedIsLeftOut() {
        wecom.console().setGrants(corpId, Grants.of(Permission.STRUCTURE));
        pushed();
        assertThat(pushedBy(
                        new MemberChange.Renamed("woMEMBERA", "张三三"),
                        new DepartmentChange.Renamed(5, "前端组"),
                        new MemberChange.Joins(Member.of("woNEW", "周八", 5, 3))))
                .containsExactly(
                        "update_party Id=5",
                        "update_user UserID=woMEMBERA",
                        "create_user UserID=woNEW Department=5,3 MainDepartment=5 IsLeaderInDept=0,0 Status=1 Alias=",
                        "subscribe woNEW");
    }

    @Test
    void leavingTheEnterpriseIsDeletedAndTheScopeIsUpdated() {
        assertThat(pushedBy(new MemberChange.Leaves("woMEMBERA")))
                .containsExactly("delete_user UserID=woMEMBERA", "unsubscribe woMEMBERA");
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERb", List.of(Post.in(3)))))
                .containsExactly("update_user UserID=woMEMBERb", "unsubscribe woMEMBERb");
    }

    @Test
    void leavingTheScopeCanBeSilent() {
        callbacks.forms(EventForms.USUAL.leaving(Leaving.SILENT).withoutSubscriptions());
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERb", List.of(Post.in(3)))))
                .isEmpty();
    }

    @Test
    void enteringTheScopeIsAnUpdateWithAllFields() {
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERD", List.of(Post.in(7)))))
                .containsExactly(
                        "update_user UserID=woMEMBERD Name=孙七 Department=7 MainDepartment=7 Status=1 Position= Telephone= Alias=",
                        "subscribe woMEMBERD");
    }

    @Test
    void aChangedUseridIsAnUpdateWithBothAndKeepsScopeAndTags() {
        assertThat(pushedBy(new MemberChange.Reidentified("woMEMBERC", "woMEMBERX")))
                .containsExactly("update_user UserID=woMEMBERC NewUserID=woMEMBERX");
        assertThat(wecom.console().app(corpId).scope().users()).containsExactly("woMEMBERX");
        assertThat(wecom.corp.directory().tag(2).users()).containsExactly("woMEMBERX");
        assertThat(wecom.get("user/get", "userid", "woMEMBERC").path("errcode").asInt())
                .isEqualTo(60111);
    }

    @Test
    void disablingAMemberUnsubscribes() {
        assertThat(pushedBy(new MemberChange.Status("woMEMBERA", Member.DISABLED)))
                .containsExactly("update_user UserID=woMEMBERA Status=2", "unsubscribe woMEMBERA");
        assertThat(pushedBy(new MemberChange.Status("woMEMBERA", Member.ACTIVE)))
                .containsExactly("update_user UserID=woMEMBERA Status=1", "subscribe woMEMBERA");
    }

    @Test
    void departmentsAreCreatedUpdatedWithoutOrderAndDeleted() {
        assertThat(pushedBy(new DepartmentChange.Created(new Department(9, "新组", "", 5, 10))))
                .containsExactly("create_party Id=9 Name=新组 ParentId=5 Order=10");
        assertThat(pushedBy(new DepartmentChange.Renamed(9, "旧组"))).containsExactly("update_party Id=9 Name=旧组");
        assertThat(pushedBy(new DepartmentChange.Moved(9, 2))).containsExactly("update_party Id=9 ParentId=2");
        assertThat(pushedBy(new DepartmentChange.Reordered(9, 3))).containsExactly("update_party Id=9");
        assertThat(pushedBy(new DepartmentChange.Removed(9))).containsExactly("delete_party Id=9");
    }

    @Test
    void aDepartmentMovedOutOfScopeTakesItsMembersAlong() {
        assertThat(pushedBy(new DepartmentChange.Moved(7, 3)))
                .containsExactly("update_party Id=7 ParentId=3", "unsubscribe woMEMBERb");
    }

    @Test
    void tagsTellWhoCameAndWentButNotWhoIsGone() {
        assertThat(pushedBy(new TagChange.NodesChanged(
                        1,
                        new Tag.Nodes(List.of("woMEMBERA", "woMEMBERb"), List.of(7)),
                        new Tag.Nodes(List.of(), List.of(5)))))
                .containsExactly("update_tag TagId=1 AddUserItems=woMEMBERA,woMEMBERb AddPartyItems=7 DelPartyItems=5");
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERb", List.of(Post.in(5))), new DepartmentChange.Removed(7)))
                .containsExactly("update_user UserID=woMEMBERb Department=5 MainDepartment=5", "delete_party Id=7");
    }

    @Test
    void aChangedScopePushesChangeAuthAndSubscriptions() {
        receiver.received.clear();
        wecom.console().setScope(corpId, Scope.ofDepartments(3));
        assertThat(pushed()).containsExactlyInAnyOrder("change_auth", "unsubscribe woMEMBERA", "unsubscribe woMEMBERb");
    }

    @Test
    void aCancelledOrDisabledAppHearsNothing() {
        wecom.console().disable(corpId);
        pushed();
        assertThat(pushedBy(new MemberChange.Leaves("woMEMBERA"))).isEmpty();
        wecom.console().cancel(corpId);
        pushed();
        assertThat(pushedBy(new MemberChange.Leaves("woMEMBERb"))).isEmpty();
    }

    @Test
    void anAppCanHaveAnAddressOfItsOwnAndAnyReceiveId() {
        callbacks.receiveIds(
                ReceiveIds.USUAL.withAppPost(ReceiveId.PLAIN_CORPID).withAppVerification(ReceiveId.of("x")));
        callbacks.app(corpId, receiver.at("own"));
        assertThat(receiver.echoReceiveId).isEqualTo("x");
        pushedBy(new MemberChange.Leaves("woMEMBERA"));
        assertThat(receiver.received.get(0).receiveId()).isEqualTo(wecom.corp.plainCorpId());
        assertThat(callbacks.delivered().get(0).url().getPath()).isEqualTo("/callback/own");
        callbacks.withoutApp(corpId);
        pushedBy(new MemberChange.Leaves("woMEMBERb"));
        assertThat(callbacks.delivered().get(2).url().getPath()).isEqualTo("/callback");
    }

    @Test
    void anExportIsDoneWhenItsEventComes() {
        JsonNode submitted =
                wecom.post("export/user", "{'encoding_aeskey':'" + receiver.setting.encodingAesKey() + "'}");
        assertThat(pushed()).containsExactly("batch_job_result sys");
        Receiver.Received event = receiver.received.get(0);
        String jobId = submitted.path("jobid").asText();
        assertThat(event.element("JobId")).isEqualTo(jobId);
        assertThat(event.element("JobType")).isEqualTo("export_user");
        assertThat(wecom.get("export/get_result", "jobid", jobId).path("status").asInt())
                .isEqualTo(2);
    }

    @Test
    void namesWithMarkupArriveAsTheyAre() {
        String name = "<b>&]]> x";
        assertThat(pushedBy(new MemberChange.Renamed("woMEMBERA", name)))
                .containsExactly("update_user UserID=woMEMBERA Name=" + name);
    }

    @Test
    void randomChangesPushToo() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        pushed();
        receiver.received.clear();
        wecom.corp.randomChanges(7, 30);
        assertThat(pushed()).isNotEmpty();
    }
}
