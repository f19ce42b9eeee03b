package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.told.ToldEvents;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code delete_user} says counts only if it is newer than the member was last known to be there (contract rows C9, A3). */
@Tag("C9")
@Tag("A3")
class DeletionStoriesTest extends OrganizationStory {

    private ContactHints said(MemberEvent... events) {
        return ContactHints.ofUsers(Stream.of(events).map(MemberEvent::userid).collect(Collectors.toSet()))
                .saying(List.of(events));
    }

    private static MemberEvent event(String userid, MemberEvent.Kind kind, Instant at) {
        return new MemberEvent(userid, kind, "", at);
    }

    private static MemberEvent deleted(String userid, Instant at) {
        return event(userid, MemberEvent.Kind.DELETED, at);
    }

    /** Two members through a tag: that one of them is not known proves nothing. */
    @BeforeEach
    void taggedOnly() {
        scope(new VisibleScope(List.of(), List.of(), List.of(1L)));
        enterprise.user("a").user("b");
        tag("a", "b");
        corp.syncCorp();
        corp.setUserRole("a", List.of("admin"));
        later();
    }

    private void tag(String... userids) {
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of(userids), List.of()));
    }

    private WeComUser takenOutOfTheTag() {
        tag("b");
        return enterprise.users.remove("a");
    }

    private void assertHidden() {
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("a").isOutOfScope()).isTrue();
        assertThat(corp.getUserRoles("a")).extracting("roleId").contains("admin");
    }

    @Test
    void oneThatComesLaterThanAReadingThatShowedTheMemberSince() {
        Instant deletion = now();
        syncLater();
        later();
        takenOutOfTheTag();

        corp.syncCorp(said(deleted("a", deletion)));

        assertHidden();
    }

    @Test
    void oneThatComesLaterThanTheMemberWasMarkedOutOfScope() {
        Instant deletion = now();
        syncLater();
        later();
        takenOutOfTheTag();
        corp.syncCorp();
        syncLater();

        corp.syncCorp(said(deleted("a", deletion)));
        corp.syncCorp();

        assertHidden();
        assertThat(kept(MemberEventRow.Kind.DELETED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberEvent.Kind.class,
            names = {"CREATED", "UPDATED"})
    void oneThatComesLaterThanANewerEventThatTellsPresence(MemberEvent.Kind presence) {
        Instant deletion = now();
        later();
        corp.syncCorp(said(event("a", presence, now())));
        later();
        takenOutOfTheTag();

        corp.syncCorp(said(deleted("a", deletion)));

        assertHidden();
    }

    @Test
    void oneThatComesLaterThanAReadingOfTheMemberAlone() {
        Instant deletion = now();
        later();
        corp.syncCorp(ContactHints.ofUsers(Set.of("a")));
        later();
        takenOutOfTheTag();

        corp.syncCorp(said(deleted("a", deletion)));

        assertHidden();
    }

    @Test
    void oneThatANewerUpdateOvertakes() {
        takenOutOfTheTag();

        corp.syncCorp(said(deleted("a", now()), event("a", MemberEvent.Kind.UPDATED, now().plusSeconds(60))));

        assertHidden();
    }

    @Test
    void oneOfTheSameSecondAsAnUpdateCameLast() {
        takenOutOfTheTag();

        corp.syncCorp(said(deleted("a", now()), event("a", MemberEvent.Kind.UPDATED, now())));

        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    void oneThatComesWhileAReadingSeesTheMemberStaysWhateverTheClocksSay() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        try (AutoCloseable watch = corp.watchSync((phase, done, total) -> {
            if (phase == SyncProgress.Phase.MEMBERS && steps.incrementAndGet() == 3) {
                organization.clock.advance(Duration.ofSeconds(1));
                new ToldEvents(organization.store, Organization.KEY).keep(List.of(deleted("a", now().minusSeconds(3))));
            }
        })) {
            corp.syncCorp();
        }
        takenOutOfTheTag();
        organization.clock.advance(Duration.ofSeconds(1));
        corp.syncCorp(ContactHints.ofUsers(Set.of("a")));

        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("A12")
    void aSecondApiThatShowsAMemberWhoWasOutOfScopeContradictsIt() {
        WeComUser a = takenOutOfTheTag();
        corp.syncCorp();
        later();
        enterprise.users.put("a", a);
        tag("a", "b");
        enterprise.failing("user/get?a", Kind.GONE, 60111);

        corp.syncCorp(said(deleted("a", now())));

        assertHidden();
    }

    @Test
    void thoseOfStrangersAndOfWhoIsOfflineAreSettled() {
        takenOutOfTheTag();
        corp.syncCorp(said(deleted("a", now())));
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
        later();
        corp.syncCorp(said(deleted("a", now()), deleted("stranger", now())));
        later();

        corp.syncCorp();

        assertThat(kept(MemberEventRow.Kind.values())).isEmpty();
    }

    @Test
    void anUnchangedSyncWritesNothingOfThoseWhoAreMissed() {
        takenOutOfTheTag();
        corp.syncCorp();
        List<MemberEventRow> noted = kept(MemberEventRow.Kind.values());
        later();

        assertThat(corp.syncCorp().isUnchanged()).isTrue();

        assertThat(noted).extracting(MemberEventRow::kind).containsExactly(MemberEventRow.Kind.MISSED);
        assertThat(kept(MemberEventRow.Kind.values())).isEqualTo(noted);
    }
}
