package dev.corpkit.corps.jobs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.corpkit.corps.jobs.Messages;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import dev.corpkit.wecom.callback.EventReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("A12")
class EventHintsTest {

    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyKindNamesWhatIsToBeReadAgain(String name, String message, ContactHints expected) {
        assertThat(read(message).asked()).isEqualTo(new Asked.Reading(expected));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                change(
                        "create_user",
                        "<UserID>a</UserID><Department>1,2</Department>",
                        users("a").saying(said("a", Kind.CREATED, ""))),
                change("update_user", "<UserID>a</UserID>", users("a").saying(said("a", Kind.UPDATED, ""))),
                change(
                        "update_user",
                        "<UserID>a</UserID><NewUserID>b</NewUserID>",
                        users("a", "b").saying(said("a", Kind.UPDATED, "", Kind.RENAMED, "b"))),
                change(
                        "update_user",
                        "<UserID>a</UserID><NewUserID>a</NewUserID>",
                        users("a").saying(said("a", Kind.UPDATED, ""))),
                change("delete_user", "<UserID>a</UserID>", users("a").saying(said("a", Kind.DELETED, ""))),
                change("create_party", "<Id>7</Id><ParentId>3</ParentId>", depts(7, 3)),
                change("update_party", "<Id>7</Id>", depts(7)),
                change("update_party", "<Id>7</Id><ParentId>3</ParentId>", depts(7, 3)),
                change("delete_party", "<Id>7</Id>", depts(7)),
                change(
                        "update_tag",
                        "<TagId>5</TagId><AddUserItems>a,b</AddUserItems><DelUserItems>c</DelUserItems>"
                                + "<AddPartyItems>1</AddPartyItems><DelPartyItems>2</DelPartyItems>",
                        ContactHints.ofTag(5, Set.of("a", "b", "c"), Set.of(1L, 2L))
                                .saying(said("c", Kind.UNTAGGED, "5"))),
                change("rename_planet", "<UserID>a</UserID>", ContactHints.NONE),
                app("subscribe", "", users("a")),
                app("unsubscribe", "", users("a")),
                app("enter_agent", "<EventKey></EventKey>", ContactHints.NONE),
                app("something_new", "", ContactHints.NONE),
                app("batch_job_result", job("import_user"), ContactHints.EVERYTHING),
                app("batch_job_result", job("export_user"), ContactHints.NONE),
                app("batch_job_result", "<BatchJob><JobId>j</JobId></BatchJob>", ContactHints.NONE));
    }

    @ParameterizedTest
    @MethodSource("authChanges")
    void whatChangesAnAuthorizationIsForTheAuthElement(String message) {
        assertThat(read(message).isAuthChange()).isTrue();
        assertThat(read(message).hints()).isEqualTo(ContactHints.NONE);
    }

    static Stream<String> authChanges() {
        return Stream.of(
                Messages.createAuth("code"),
                Messages.changeAuth("wpA"),
                Messages.template("cancel_auth", "<AuthCorpId>wpA</AuthCorpId>"),
                Messages.template("reset_permanent_code", "<AuthCode>code</AuthCode>"),
                Messages.template("suite_ticket", "<SuiteTicket>ticket</SuiteTicket>"));
    }

    @Test
    void theKindsThatChangeAuthorizationsAreThoseOfTheEvents() {
        assertThat(authChanges()
                        .map(EventReader::read)
                        .map(event -> event.head().kind())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Asked.AuthChange.KINDS);
    }

    @Test
    void whatCannotBeReadSaysWhereAndQuotesNothing() {
        KeptEvent broken = read(Messages.change("create_party", "<Id>秘密</Id>"));

        assertThat(broken.isReadable()).isFalse();
        assertThat(broken.asked().toString()).contains("Id").doesNotContain("秘密");
        assertThat(read("no xml").isReadable()).isFalse();
    }

    private static KeptEvent read(String message) {
        return read(message, AT, AT);
    }

    private static KeptEvent read(String message, Instant happenedAt, Instant receivedAt) {
        return KeptEvent.of(CallbackRow.arrived("dkA", "wpA", "kind", message, "00", happenedAt, receivedAt));
    }

    @Test
    void whatIsSaidHappenedNotLaterThanItCame() {
        String message = Messages.change("delete_user", "<UserID>a</UserID>");

        assertThat(read(message, AT.minusSeconds(5), AT).hints().events())
                .extracting(MemberEvent::at)
                .containsExactly(AT.minusSeconds(5));
        assertThat(read(message, AT.plusSeconds(5), AT).hints().events())
                .extracting(MemberEvent::at)
                .containsExactly(AT);
    }

    private static List<MemberEvent> said(String userid, Kind kind, String detail) {
        return List.of(new MemberEvent(userid, kind, detail, AT));
    }

    private static List<MemberEvent> said(String userid, Kind kind, String detail, Kind other, String otherDetail) {
        return List.of(new MemberEvent(userid, kind, detail, AT), new MemberEvent(userid, other, otherDetail, AT));
    }

    private static Arguments change(String changeType, String elements, ContactHints expected) {
        return arguments(changeType, Messages.change(changeType, elements), expected);
    }

    private static Arguments app(String event, String elements, ContactHints expected) {
        return arguments(event, Messages.app(event, "a", elements), expected);
    }

    private static String job(String type) {
        return "<BatchJob><JobId>j</JobId><JobType>" + type + "</JobType><ErrCode>0</ErrCode></BatchJob>";
    }

    private static ContactHints users(String... ids) {
        return ContactHints.ofUsers(Set.of(ids));
    }

    private static ContactHints depts(long... ids) {
        return ContactHints.ofDepts(Arrays.stream(ids).boxed().collect(Collectors.toSet()));
    }
}
