package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.callbacks.EventForms;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.contacts.Leaving;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scope comes to changes while its ids stay the same (sections 3.5 and 5.5). */
class ScopeContentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wecom wecom = new Wecom();
    private final Receiver receiver = new Receiver();
    private final String corpId = wecom.corp.corpId();

    @BeforeEach
    void listen() {
        wecom.simulator.callbacks().concurrency(1);
        wecom.simulator.callbacks().pauseTickets(wecom.suite.suiteId());
        wecom.simulator.callbacks().template(wecom.suite.suiteId(), receiver.setting);
    }

    @AfterEach
    void close() {
        wecom.close();
        receiver.close();
    }

    private void scope(Scope scope) {
        wecom.console().setScope(corpId, scope);
        wecom.simulator.callbacks().awaitAll(PATIENCE);
    }

    /** The kinds of what is pushed; the ids of the scope are as before. */
    private List<String> pushedBy(Change change) {
        Scope before = wecom.console().app(corpId).scope();
        receiver.received.clear();
        wecom.corp.apply(change);
        wecom.simulator.callbacks().awaitAll(PATIENCE);
        assertThat(wecom.console().app(corpId).scope()).isEqualTo(before);
        return receiver.events().map(ScopeContentTest::shown).toList();
    }

    private static String shown(Receiver.Received event) {
        return Stream.of("Event", "ChangeType", "UserID", "Id", "ParentId", "DelUserItems", "DelPartyItems")
                .map(event::element)
                .filter(text -> !text.equals("(missing)") && !text.equals("change_contact"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private int code(String path, String parameter, Object value) {
        return wecom.get(path, parameter, value).path("errcode").asInt(-1);
    }

    @Test
    void aUserTakenOutOfATagIsHidden() {
        scope(Scope.EMPTY.withTags(2));
        assertThat(code("user/get", "userid", "woMEMBERC")).isZero();
        assertThat(pushedBy(
                        new TagChange.NodesChanged(2, Tag.Nodes.NONE, new Tag.Nodes(List.of("woMEMBERC"), List.of()))))
                .containsExactly("unsubscribe", "update_tag woMEMBERC");
        assertThat(code("user/get", "userid", "woMEMBERC")).isEqualTo(60111);
        assertThat(wecom.get("tag/get", "tagid", 2).path("userlist")).isEmpty();
    }

    @Test
    void aDepartmentTakenOutOfATagIsHiddenWithAllBelow() {
        scope(Scope.EMPTY.withTags(1));
        assertThat(code("user/list", "department_id", 7)).isZero();
        assertThat(pushedBy(new TagChange.NodesChanged(1, Tag.Nodes.NONE, new Tag.Nodes(List.of(), List.of(5)))))
                .containsExactly("unsubscribe", "unsubscribe", "update_tag 5");
        assertThat(code("user/list", "department_id", 5)).isEqualTo(60011);
        assertThat(code("user/list", "department_id", 7)).isEqualTo(60011);
        assertThat(code("department/get", "id", 7)).isEqualTo(60011);
        assertThat(code("user/get", "userid", "woMEMBERb")).isEqualTo(60111);
        assertThat(code("user/get", "userid", "woMEMBERD")).isZero();
    }

    @Test
    void aSubDepartmentMovedOutOfAScopedDepartmentIsHidden() {
        scope(Scope.ofDepartments(2));
        assertThat(pushedBy(new DepartmentChange.Moved(7, 3))).containsExactly("update_party 7 3", "unsubscribe");
        assertThat(code("user/list", "department_id", 7)).isEqualTo(60011);
        assertThat(code("department/get", "id", 7)).isEqualTo(60011);
        assertThat(code("user/get", "userid", "woMEMBERb")).isEqualTo(60111);
    }

    @Test
    void aMemberMovedOutsideIsUpdatedAndHidden() {
        scope(Scope.ofDepartments(2));
        assertThat(pushedBy(new MemberChange.Moves("woMEMBERb", List.of(Post.in(3)))))
                .containsExactly("update_user woMEMBERb", "unsubscribe");
        assertThat(code("user/get", "userid", "woMEMBERb")).isEqualTo(60111);
        assertThat(wecom.get("user/list", "department_id", 7).path("userlist")).isEmpty();
    }

    @Test
    void whoLeavesTheScopeByADepartmentOrATagCanBeReportedAsUpdatedToo() {
        wecom.simulator
                .callbacks()
                .forms(EventForms.USUAL.leaving(Leaving.EACH_UPDATED).withoutSubscriptions());
        scope(Scope.ofDepartments(2));
        assertThat(pushedBy(new DepartmentChange.Moved(7, 3)))
                .containsExactly("update_party 7 3", "update_user woMEMBERb");
        scope(Scope.EMPTY.withTags(2));
        assertThat(pushedBy(
                        new TagChange.NodesChanged(2, Tag.Nodes.NONE, new Tag.Nodes(List.of("woMEMBERC"), List.of()))))
                .containsExactly("update_user woMEMBERC", "update_tag woMEMBERC");
    }

    @Test
    void aDepartmentThatIsGoneIs60003AndAHiddenOne60011() {
        scope(Scope.ofDepartments(2));
        assertThat(code("user/list", "department_id", 3)).isEqualTo(60011);
        wecom.corp.apply(new MemberChange.Moves("woMEMBERb", List.of(Post.in(5))));
        wecom.corp.apply(new DepartmentChange.Removed(7));
        assertThat(code("user/list", "department_id", 7)).isEqualTo(60003);
        assertThat(code("department/get", "id", 7)).isEqualTo(60003);
    }
}
