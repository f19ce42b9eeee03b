package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.ALL_GRANTED;
import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.sync.field.GrantedFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a field that WeCom shows as empty (contract rows C21, G1). */
@Tag("C21")
class FieldStoriesTest {

    private static final GrantedFields POSITION = new GrantedFields(true, false);
    private static final GrantedFields LEADERS = new GrantedFields(false, true);

    private final Mirror mirror = new Mirror(new GuardSettings(500, 20, 20));

    private static RemoteMember remote(String id, String alias, String position, boolean leads) {
        return new RemoteMember(
                id, "name", alias, position, "2", Activation.ACTIVATED, List.of(new RemoteLink("2", 0, leads)));
    }

    private static Wecom shown(String alias, String position) {
        return wecom().member(remote("a", alias, position, false));
    }

    /** Thirty members with a position, but for the first ones. */
    private static Wecom thirty(int withoutPosition) {
        Wecom wecom = wecom().granting(ALL_GRANTED);
        for (int i = 0; i < 30; i++) {
            wecom.member(
                    remote(String.format(Locale.ROOT, "m%02d", i), null, i < withoutPosition ? "" : "Boss", false));
        }
        return wecom;
    }

    private Stream<String> positions() {
        return mirror.rows().members().values().stream().map(row -> row.position());
    }

    @Test
    void emptyPositionIsClearedWhereTheEnterpriseGrantsIt() {
        mirror.sync(shown("Ally", "Boss"));

        SyncReport report = mirror.sync(shown("Ally", "").granting(POSITION));

        assertThat(mirror.member("a").position()).isEmpty();
        assertThat(mirror.member("a").alias()).isEqualTo("Ally");
        assertThat(report.getCounts()).containsOnlyKeys(SyncCount.MEMBERS_UPDATED);
    }

    @Test
    void emptyPositionIsKeptWhereItIsNotGrantedOrNobodyKnows() {
        mirror.sync(shown("Ally", "Boss"));

        for (GrantedFields granted : List.of(LEADERS, GrantedFields.UNKNOWN)) {
            assertThat(mirror.sync(shown("Ally", "").granting(granted)).isUnchanged())
                    .isTrue();
        }
        assertThat(mirror.sync(shown("Ally", null).granting(ALL_GRANTED)).isUnchanged())
                .isTrue();
        assertThat(mirror.member("a").position()).isEqualTo("Boss");
    }

    @Test
    void aliasThatIsPresentAndEmptyIsClearedAndAnAbsentOneIsKept() {
        mirror.sync(shown("Ally", "Boss"));
        assertThat(mirror.sync(shown(null, "Boss").granting(ALL_GRANTED)).isUnchanged())
                .isTrue();

        mirror.sync(shown("", "Boss"));

        assertThat(mirror.member("a").alias()).isEmpty();
    }

    @Test
    void namesAreNeverCleared() {
        mirror.sync(shown("Ally", "Boss"));

        mirror.sync(nothing()
                .granting(ALL_GRANTED)
                .dept(new RemoteDept("1", "0", "", 0, List.of()))
                .dept(new RemoteDept("2", "1", "", 0, List.of()))
                .dept("3", "1")
                .member(new RemoteMember(
                        "a", "", "Ally", "Boss", "2", Activation.ACTIVATED, List.of(new RemoteLink("2", 0, false)))));

        assertThat(mirror.member("a").name()).isEqualTo("name");
        assertThat(mirror.dept("1").name()).isEqualTo("dept 1");
        assertThat(mirror.dept("2").name()).isEqualTo("dept 2");
    }

    @Test
    void leadersAreClearedOnlyWhereTheEnterpriseGrantsThem() {
        Wecom led = nothing()
                .dept(new RemoteDept("1", "0", "one", 0, List.of("a")))
                .dept(new RemoteDept("2", "1", "two", 0, List.of("a")))
                .dept("3", "1")
                .member(remote("a", null, null, true));
        mirror.sync(led);
        Wecom unled = wecom().member(remote("a", null, null, false));

        mirror.sync(unled.granting(POSITION));
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "2", 0, true));
        assertThat(mirror.dept("1").leaders()).containsExactly("a");
        assertThat(mirror.dept("2").leaders()).containsExactly("a");

        mirror.sync(unled.granting(LEADERS));
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "2", 0, false));
        assertThat(mirror.dept("1").leaders()).isEmpty();
        assertThat(mirror.dept("2").leaders()).isEmpty();
    }

    @Test
    void shownLeadersAreTakenWhateverIsGranted() {
        mirror.sync(nothing().dept("1", "0").dept(new RemoteDept("2", "1", "two", 0, List.of("b"))));

        mirror.sync(nothing()
                .dept("1", "0")
                .dept(new RemoteDept("2", "1", "two", 0, List.of("a")))
                .member(remote("a", null, null, true)));

        assertThat(mirror.dept("2").leaders()).containsExactly("a");
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "2", 0, true));
    }

    @Test
    @Tag("G1")
    void clearingMoreThanTheLimitIsHeldAndTheRestOfTheRunIsDone() {
        mirror.sync(thirty(0));

        SyncReport report = mirror.sync(thirty(7).member("new", "3"));

        assertThat(positions().filter(String::isEmpty)).hasSize(1);
        assertThat(mirror.member("new").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(report.getHeld())
                .containsExactly("7 of 30 positions would be cleared; the limit is, from 20 on, 20.0 %");
        assertThat(report.count(SyncCount.HELD)).isEqualTo(7);
        assertThat(report.getItems())
                .extracting(SyncItem::getFate, SyncItem::getKind, SyncItem::getId)
                .contains(tuple(SyncItem.Fate.HELD, "field", "m00 position"));
    }

    @Test
    @Tag("G1")
    void clearingWithinTheLimitIsDone() {
        mirror.sync(thirty(0));
        assertThat(mirror.sync(thirty(6)).getHeld()).isEmpty();
        assertThat(positions().filter(String::isEmpty)).hasSize(6);
    }

    @Test
    @Tag("G1")
    void heldClearingIsDoneOnceApproved() {
        mirror.sync(thirty(0));
        mirror.sync(thirty(30));
        mirror.sync(thirty(30));
        assertThat(mirror.held()).hasSize(30);

        mirror.approve(mirror.waiting());

        assertThat(positions()).containsOnly("");
        assertThat(mirror.held()).isEmpty();
        assertThat(mirror.sync(thirty(30)).isUnchanged()).isTrue();
    }

    @Test
    @Tag("G1")
    void rejectedClearingKeepsTheValueUntilItShowsAgain() {
        mirror.sync(thirty(0));
        mirror.sync(thirty(10));
        mirror.reject(mirror.waiting());

        mirror.sync(thirty(10));
        assertThat(positions()).containsOnly("Boss");

        mirror.sync(thirty(2));
        assertThat(mirror.heldNames()).isEqualTo("FIELD m00 position, FIELD m01 position");
        mirror.sync(thirty(0));
        assertThat(mirror.held()).isEmpty();
        mirror.sync(thirty(2));
        assertThat(positions().filter(String::isEmpty)).hasSize(2);
    }

    @Test
    @Tag("G1")
    void newClearingsCountTogetherWithThoseThatWait() {
        mirror.sync(thirty(0));
        mirror.sync(thirty(7));

        SyncReport report = mirror.sync(thirty(8));

        assertThat(mirror.held()).hasSize(8);
        assertThat(report.getHeld())
                .contains("8 of 30 positions would be cleared, 7 of them held since earlier runs; the limit is, from 20"
                        + " on, 20.0 %");
    }

    @Test
    @Tag("G1")
    void clearingsAndRemovalsDoNotHoldEachOther() {
        mirror.sync(thirty(0));
        Wecom less = wecom().granting(ALL_GRANTED);
        for (int i = 1; i < 30; i++) {
            less.member(remote(String.format(Locale.ROOT, "m%02d", i), null, "", false));
        }

        mirror.sync(less);

        assertThat(mirror.member("m00").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("m01").position()).isEqualTo("Boss");
        assertThat(mirror.held()).hasSize(29);
    }

    @Test
    @Tag("G1")
    void leadersOfManyDepartmentsAreHeldTogetherAndClearedOnceApproved() {
        Wecom led = nothing().dept("1", "0").granting(ALL_GRANTED);
        Wecom unled = nothing().dept("1", "0").granting(ALL_GRANTED);
        for (int i = 100; i < 125; i++) {
            String id = Integer.toString(i);
            led.dept(new RemoteDept(id, "1", id, 0, List.of("m" + id)));
            unled.dept(new RemoteDept(id, "1", id, 0, List.of()));
            led.member(new RemoteMember(
                    "m" + id, "n", null, null, id, Activation.ACTIVATED, List.of(new RemoteLink(id, 0, true))));
            unled.member(new RemoteMember(
                    "m" + id, "n", null, null, id, Activation.ACTIVATED, List.of(new RemoteLink(id, 0, false))));
        }
        mirror.sync(led);

        mirror.sync(unled);
        assertThat(mirror.held()).hasSize(50);
        assertThat(mirror.dept("100").leaders()).containsExactly("m100");
        assertThat(mirror.linkRows("m100").get(0).leader()).isTrue();

        mirror.approve(mirror.waiting());
        assertThat(mirror.dept("100").leaders()).isEmpty();
        assertThat(mirror.linkRows("m100").get(0).leader()).isFalse();
        assertThat(mirror.held()).isEmpty();
    }

    @Test
    void focusedReadingThatKnowsThePermissionsClears() {
        mirror.sync(shown("Ally", "Boss"));

        mirror.focus(nothing().member(remote("a", "Ally", "", false)).focused());
        assertThat(mirror.member("a").position()).isEqualTo("Boss");
        mirror.focus(nothing()
                .member(remote("a", "Ally", "", false))
                .granting(POSITION)
                .focused());

        assertThat(mirror.member("a").position()).isEmpty();
    }

    @Test
    @Tag("C17")
    void registrationClearsNothingButAnAliasThatIsPresent() {
        mirror.sync(shown("Ally", "Boss"));

        mirror.register(shown("", "").complete());

        assertThat(mirror.member("a").position()).isEqualTo("Boss");
        assertThat(mirror.member("a").alias()).isEmpty();
    }

    @Test
    void mainDepartmentIsOneThatTheMemberBelongsTo() {
        mirror.sync(shown(null, null));
        mirror.givenMember(
                member("a").user(mirror.member("a").userId()).mainDept("3").row());

        mirror.sync(nothing().dept("1", "0").dept("2", "1").dept("3", "1").partial());
        assertThat(mirror.member("a").mainDeptId()).isNull();

        mirror.sync(wecom().member(new RemoteMember(
                "a", "n", null, null, "3", Activation.ACTIVATED, List.of(new RemoteLink("2", 0, false)))));
        assertThat(mirror.member("a").mainDeptId()).isNull();
    }

    @Test
    @Tag("C4")
    void rootMadeHereFollowsTheEnterprisesName() {
        Wecom below = nothing().dept("2", "1").member("a", "2").scope("2");
        mirror.sync(below);
        assertThat(mirror.dept("1").name()).isEqualTo("Acme");

        mirror.sync(below.called("Acme Holding"));
        assertThat(mirror.dept("1").name()).isEqualTo("Acme Holding");

        mirror.sync(below.called(null));
        assertThat(mirror.dept("1").name()).isEqualTo("Acme Holding");
    }
}
