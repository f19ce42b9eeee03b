package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.sync.snapshot.Denials;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to an organization as events come (contract row A12). */
class FocusedStoriesTest {

    private final Mirror mirror = new Mirror();

    private static Denials members(String... ids) {
        return Denials.of(Set.of(ids), Set.of(), Set.of());
    }

    private static Denials depts(String... ids) {
        return Denials.of(Set.of(), Set.of(ids), Set.of());
    }

    @Test
    void whoMovesBelongsToTheNewDepartmentOnlyThoughTheOldOneWasNotRead() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        SyncReport report = mirror.focus(nothing().member("a", "3").focused());
        assertThat(mirror.links("a")).isEqualTo("3");
        assertThat(mirror.links("b")).isEqualTo("2");
        assertThat(report.count(SyncCount.MEMBERS_MOVED)).isOne();
        assertThat(mirror.runs().get(0).kind()).isEqualTo(RunRow.Kind.EVENTS);
    }

    @Test
    @Tag("C9")
    void whoIsDeniedIsOfflineAndNobodyElse() {
        mirror.sync(wecom().member("a", "2").member("b", "2").role("7", "a", "b"));
        mirror.focus(nothing().focused(members("a", "never heard of")));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.links("a") + mirror.roles("a")).isEmpty();
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.roles("b")).isEqualTo("7:wecom");
    }

    @Test
    @Tag("C11")
    void aMemberOfADeniedDepartmentThatWasNotReadFallsToTheRoot() {
        mirror.sync(wecom().member("a", "2").member("b", "2", "3"));
        mirror.focus(nothing().focused(depts("2")));
        assertThat(mirror.deptIds()).isEqualTo("1 3");
        assertThat(mirror.links("a")).isEqualTo("1");
        assertThat(mirror.links("b")).isEqualTo("3");
    }

    @Test
    @Tag("C12")
    void aDepartmentBelowADeniedOneThatWasNotReadHangsUnderTheRoot() {
        mirror.sync(wecom().dept("4", "2"));
        mirror.focus(nothing().focused(depts("2")));
        assertThat(mirror.dept("4").parentId()).isEqualTo("1");
    }

    @Test
    @Tag("C15")
    void aTagThatWasReadHasExactlyItsMembersAndTheOthersKeepTheirs() {
        mirror.sync(wecom().member("a", "2").member("b", "2").role("7", "a").role("8", "a"));
        mirror.givenRole("admin", "a");
        mirror.focus(nothing().role("7", "b").focused());
        assertThat(mirror.roles("a")).isEqualTo("8:wecom admin:local");
        assertThat(mirror.roles("b")).isEqualTo("7:wecom");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandStaysSoUntilLeavingAndReturning() {
        mirror.sync(wecom().member("a", "2"));
        mirror.givenOfflineByHand("a");
        mirror.focus(nothing().member("a", "3").focused());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        mirror.focus(nothing().focused(members("a")));
        assertThat(mirror.member("a").offlineByHand()).isFalse();
        mirror.focus(nothing().member("a", "3").focused());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("a")).isEqualTo("3");
    }

    @Test
    @Tag("G3")
    void whoWasOutOfScopeBeforeDoesNotResignByAnEvent() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        Wecom only2 = nothing().dept("2", "1").scope("2").member("a", "2");
        mirror.sync(only2);
        mirror.focus(nothing().scope("2").focused(members("b")));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    @Tag("G3")
    void inAnotherScopeOrBeforeTheFirstSyncOnlyAFullSyncCanTell() {
        FocusedSnapshot focused = nothing().focused(members("a"));
        assertThat(events(focused, wecom().member("a", "2").complete()).getApiCalls())
                .as("of both readings")
                .isEqualTo(2);
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        FocusedSnapshot shrunk = nothing().scope("2").focused(members("a"));
        events(shrunk, wecom().member("a", "2").member("b", "2").complete());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.runs()).extracting(RunRow::kind).containsOnly(RunRow.Kind.SYNC);
    }

    @Test
    void aReaderThatGivesUpIsFollowedByAFullSyncInTheSameTurn() {
        SyncReport report = mirror.engine.syncEvents(
                mirror.target(),
                progress -> Optional.empty(),
                mirror.reading(wecom().member("a", "2").complete()),
                SyncProgress.NONE);
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isOne();
        assertThat(mirror.runs()).singleElement().extracting(RunRow::kind).isEqualTo(RunRow.Kind.SYNC);
    }

    private SyncReport events(FocusedSnapshot focused, CompleteSnapshot whole) {
        return mirror.engine.syncEvents(
                mirror.target(),
                progress -> {
                    progress.called();
                    return Optional.of(focused);
                },
                progress -> {
                    progress.called();
                    return whole;
                },
                SyncProgress.NONE);
    }

    @Test
    @Tag("G1")
    void departuresByEventsCountTogetherSinceTheLastFullSync() {
        Mirror guarded = mirror.guarded(GuardSettings.DEFAULT);
        guarded.sync(wecom().members(20, "2"));
        for (int i = 0; i < 4; i++) {
            guarded.focus(nothing().focused(members("m00" + i)));
        }
        assertThat(offline(guarded)).isEqualTo(4);
        SyncReport fifth = guarded.focus(nothing().focused(members("m004")));
        assertThat(offline(guarded)).isEqualTo(4);
        assertThat(fifth.getHeld())
                .containsExactly("5 of 20 active members would go offline, 4 of them already by events since the last"
                        + " complete sync; the limits are 500 and, from 20 on, 20.0 %");
        guarded.focus(nothing().focused(members("m005")));
        assertThat(guarded.held()).extracting(HeldRow::id).containsExactly("m004", "m005");

        guarded.focus(nothing().member("m004", "3").focused());
        assertThat(guarded.held()).extracting(HeldRow::id).containsExactly("m005");
        assertThat(guarded.links("m004")).isEqualTo("3");

        guarded.sync(whole("m005"));
        assertThat(guarded.member("m005").status()).isEqualTo(MemberStatus.ACTIVE);
        guarded.approve(guarded.waiting());
        assertThat(guarded.member("m005").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(guarded.held()).isEmpty();
        guarded.focus(nothing().focused(members("m006")));
        assertThat(guarded.member("m006").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    /** What is left of twenty once the first four and one more are gone. */
    private static Wecom whole(String gone) {
        Wecom wecom = wecom();
        for (int i = 4; i < 20; i++) {
            String id = String.format(Locale.ROOT, "m%03d", i);
            if (!id.equals(gone)) {
                wecom.member(id, "2");
            }
        }
        return wecom;
    }

    @Test
    @Tag("G1")
    void departuresOfTheDayBeforeCountNoMore() {
        Mirror guarded = mirror.guarded(new GuardSettings(2, 100, 0));
        guarded.sync(wecom().members(20, "2"));
        guarded.focus(nothing().focused(members("m000", "m001")));
        guarded.focus(nothing().focused(members("m002")));
        assertThat(offline(guarded)).isEqualTo(2);
        guarded.clock.advance(Duration.ofHours(25));
        guarded.focus(nothing().focused(members("m003")));
        assertThat(offline(guarded)).isEqualTo(3);
        assertThat(guarded.heldNames()).isEqualTo("MEMBER m002");
    }

    @Test
    @Tag("G1")
    void manyRunsByEventsAreAllCounted() {
        Mirror guarded = mirror.guarded(new GuardSettings(100, 100, 0));
        guarded.sync(wecom().members(150, "2"));
        for (int i = 0; i < 110; i++) {
            guarded.focus(nothing().focused(members(String.format(Locale.ROOT, "m%03d", i))));
        }
        assertThat(offline(guarded)).isEqualTo(100);
        assertThat(guarded.held()).hasSize(10);
    }

    private static long offline(Mirror mirror) {
        return mirror.rows().members().values().stream()
                .filter(member -> member.status() == MemberStatus.OFFLINE)
                .count();
    }

    @Test
    @Tag("G2")
    void whatAGapHidesIsNotRemoved() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nothing().member("a", "2").focused(members("a")))
                .withMessage("A member was both read and denied");
        mirror.sync(wecom().member("a", "2").role("7", "a"));
        SyncReport report =
                mirror.focus(Focus.withGap(nothing().role("7").member("a", "3").focused()));
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(mirror.roles("a")).isEqualTo("7:wecom");
        assertThat(mirror.links("a")).isEqualTo("3");
    }

    @Test
    @Tag("A12")
    void whatChangesOnlyWhatIsHeldIsRecordedAndAGapThatChangesNothingIsNot() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(wecom().member("a", "2"));
        assertThat(strict.focus(Focus.withGap(nothing().focused())).getOutcome())
                .isEqualTo(Outcome.PARTIAL);
        assertThat(strict.runs()).hasSize(1);
        SyncReport held = strict.focus(nothing().focused(members("a")));
        assertThat(strict.runs())
                .hasSize(2)
                .extracting(run -> run.report().getRunId())
                .contains(held.getRunId());
    }

    @Test
    void noKindOfThingIsBothReadAndDenied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nothing().dept("2", "1").focused(depts("2")))
                .withMessage("A department was both read and denied");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nothing().role("7").focused(Denials.of(Set.of(), Set.of(), Set.of("7"))))
                .withMessage("A role was both read and denied");
    }

    @Test
    @Tag("G1")
    void aHeldDepartmentThatIsReadAgainIsHeldNoMore() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(wecom().dept("4", "1").dept("5", "1"));
        strict.focus(nothing().focused(depts("4", "5")));
        assertThat(strict.held()).extracting(HeldRow::id).containsExactlyInAnyOrder("4", "5");
        strict.focus(nothing().dept("4", "2").focused());
        assertThat(strict.held()).extracting(HeldRow::id).containsExactly("5");
        mirror.focus(nothing().dept("5", "2").focused());
        assertThat(strict.held()).isEmpty();
    }

    @Test
    @Tag("G1")
    void onlyACompleteSyncBeginsTheCountAnew() {
        Mirror guarded = mirror.guarded(new GuardSettings(2, 100, 0));
        guarded.sync(wecom().members(20, "2"));
        guarded.focus(nothing().focused(members("m000", "m001")));
        guarded.sync(wecom().partial());
        guarded.focus(nothing().focused(members("m002")));
        assertThat(offline(guarded)).isEqualTo(2);
        Wecom rest = wecom();
        for (int i = 2; i < 20; i++) {
            rest.member(String.format(Locale.ROOT, "m%03d", i), "2");
        }
        guarded.sync(rest);
        guarded.focus(nothing().focused(members("m002")));
        assertThat(offline(guarded)).isEqualTo(3);
    }

    @Test
    @Tag("G1")
    void departuresByARegistrationAreNotThoseOfEvents() {
        Mirror guarded = mirror.guarded(new GuardSettings(1, 100, 0));
        guarded.sync(wecom().members(3, "2"));
        guarded.register(wecom().members(2, "2").complete());
        guarded.focus(nothing().focused(members("m000")));
        assertThat(offline(guarded)).isEqualTo(2);
    }

    @Test
    void aFocusedSnapshotIsNoWholeOne() {
        mirror.sync(wecom().member("a", "2"));
        assertThatThrownBy(() -> mirror.sync(nothing().focused())).isInstanceOf(SyncFailedException.class);
        assertThatThrownBy(() -> mirror.register(nothing().focused())).isInstanceOf(SyncFailedException.class);
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("C20")
    void theSuiteIsNotedBeforeTheFirstWriteAndOnlyOfOnesOwnOrganization() {
        SyncTarget target = new SyncTarget(mirror.org, "corp", "suite", "Title", Mirror.NO_GUARD);
        mirror.engine.sync(target, mirror.reading(wecom().complete()), SyncProgress.NONE);
        assertThat(suite()).isEqualTo("suite");
        SyncTarget foreign = new SyncTarget(mirror.org, "other", "suite2", "Title", Mirror.NO_GUARD);
        assertThatThrownBy(() -> mirror.engine.syncEvents(
                        foreign,
                        progress -> Optional.of(nothing().focused()),
                        mirror.reading(wecom().complete()),
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
        assertThat(suite()).isEqualTo("suite");
        mirror.focus(nothing().focused());
        assertThat(suite()).isEqualTo("suite");
    }

    private String suite() {
        return mirror.<Optional<OrgRow>>ask(tx -> tx.orgs().find(mirror.org))
                .orElseThrow()
                .suiteId();
    }
}
