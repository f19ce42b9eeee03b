package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.testkit.MemberBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A userid becomes another: the person stays one (contract row C5). */
@Tag("C5")
class RenameStoriesTest {

    private final Mirror mirror = new Mirror();

    private boolean rename(String from, String to) {
        return mirror.engine.rename(mirror.target(), from, to, progress -> true, SyncProgress.NONE);
    }

    private List<FindingRow> suggested() {
        return mirror.findings().stream()
                .filter(finding -> finding.kind() == FindingRow.Kind.RENAME_SUGGESTED)
                .toList();
    }

    private RemoteMember ann(String id, String... depts) {
        return new RemoteMember(
                id, "Ann", "", "", depts[0], Activation.ACTIVATED, List.of(new RemoteLink(depts[0], 0, false)));
    }

    @Test
    void renamedMemberKeepsPersonRolesAndHistory() {
        mirror.sync(wecom().member(ann("old", "2")));
        mirror.givenRole("admin", "old");
        String userId = mirror.member("old").userId();
        assertThat(rename("old", "new")).isTrue();
        assertThat(mirror.member("new").userId()).isEqualTo(userId);
        assertThat(mirror.links("new")).isEqualTo("2");
        assertThat(mirror.roles("new")).isEqualTo("admin:local");
        assertThat(mirror.rows().members()).containsOnlyKeys("new");
        assertThat(mirror.<List<HistoryRow>>ask(
                                tx -> tx.history().ofObject(mirror.org, ObjectState.Kind.MEMBER, "new", 10))
                        .get(0)
                        .change()
                        .renamedFrom())
                .isEqualTo("old");
        assertThat(mirror.sync(wecom().member(ann("new", "2"))).isUnchanged()).isTrue();
    }

    @Test
    void renameIsARunThatCountsIt() {
        mirror.sync(wecom().member("old", "2"));
        rename("old", "new");
        RunRow run = mirror.runs().get(0);
        assertThat(run.kind()).isEqualTo(RunRow.Kind.EVENTS);
        assertThat(run.report().count(SyncCount.MEMBERS_RENAMED)).isOne();
    }

    @Test
    void twoWhoAreBothStoredAreNeverMadeOne() {
        mirror.sync(wecom().member("old", "2").member("new", "3"));
        assertThat(rename("old", "new")).isFalse();
        assertThat(mirror.rows().members()).containsOnlyKeys("new", "old");
    }

    @Test
    void whoWasNeverStoredIsNotRenamed() {
        mirror.sync(wecom());
        assertThat(rename("old", "new")).isFalse();
        assertThat(mirror.runs()).hasSize(1);
    }

    @Test
    void nothingIsRenamedThatWecomDoesNotConfirm() {
        mirror.sync(wecom().member("old", "2"));
        assertThat(mirror.engine.rename(mirror.target(), "old", "new", progress -> false, SyncProgress.NONE))
                .isFalse();
        assertThat(mirror.rows().members()).containsOnlyKeys("old");
    }

    @Test
    void nothingIsRenamedThatBecameTwoWhileWecomWasAsked() {
        mirror.sync(wecom().member("old", "2"));
        boolean renamed = mirror.engine.rename(
                mirror.target(),
                "old",
                "new",
                progress -> {
                    mirror.given(tx -> tx.members()
                            .insert(
                                    mirror.org,
                                    List.of(MemberBuilder.member("new").row())));
                    return true;
                },
                SyncProgress.NONE);
        assertThat(renamed).isFalse();
        assertThat(mirror.rows().members()).containsOnlyKeys("new", "old");
    }

    @Test
    void enterpriseThatCannotBeAskedKeepsTheOldId() {
        mirror.sync(wecom().member("old", "2"));
        assertThatThrownBy(() -> mirror.engine.rename(
                        mirror.target(),
                        "old",
                        "new",
                        progress -> {
                            throw new NotAuthorizedException("no longer", null);
                        },
                        SyncProgress.NONE))
                .isInstanceOf(NotAuthorizedException.class);
        assertThat(mirror.rows().members()).containsOnlyKeys("old");
    }

    @Test
    void idsThatWecomToldFoldInWhoWasMirroredAsNew() {
        mirror.sync(wecom().member("old", "2"));
        String userId = mirror.member("old").userId();
        mirror.deleted("old").sync(wecom().member("new", "3"));
        assertThat(mirror.member("old").status()).isEqualTo(MemberStatus.OFFLINE);
        mirror.engine.rename(mirror.target(), Map.of("old", "new", "unknown", "other"), 1, SyncProgress.NONE);
        assertThat(mirror.rows().members()).containsOnlyKeys("new");
        assertThat(mirror.member("new").userId()).isEqualTo(userId);
        assertThat(mirror.member("new").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("new")).isEqualTo("3");
    }

    @Test
    void idsOfNobodyWhoIsStoredChangeNothing() {
        mirror.sync(wecom().member("a", "2"));
        mirror.engine.rename(mirror.target(), Map.of("unknown", "other"), 1, SyncProgress.NONE);
        assertThat(mirror.runs()).hasSize(1);
    }

    @Test
    void oneGoneAndOneNewOfTheSameNameAreOnlySuggested() {
        mirror.sync(wecom().member(ann("ann1", "2")).member("b", "2"));
        mirror.sync(wecom().member(ann("ann2", "2")).member("b", "2"));
        assertThat(mirror.rows().members()).containsOnlyKeys("ann1", "ann2", "b");
        assertThat(suggested()).extracting(FindingRow::place).containsExactly("ann1 -> ann2");
        assertThat(suggested().get(0).remedy()).contains("corps:rename");
    }

    @Test
    void suggestionEndsWhenTheOldOneIsSeenAgain() {
        mirror.sync(wecom().member(ann("ann1", "2")));
        mirror.sync(wecom().member(ann("ann2", "2")));
        mirror.clock.advance(Duration.ofMinutes(1));
        mirror.sync(wecom().member(ann("ann1", "2")).member(ann("ann2", "2")));
        mirror.sync(wecom().member(ann("ann1", "2")).member(ann("ann2", "2")));
        assertThat(suggested()).isEmpty();
    }

    @Test
    void severalWhoCouldBeMeantAreNotSuggested() {
        mirror.sync(wecom().member(ann("ann1", "2")));
        mirror.sync(wecom().member(ann("ann2", "2")).member(ann("ann3", "2")));
        assertThat(suggested()).isEmpty();
    }

    @Test
    void eventThatToldItOfTwoWhoAreBothStoredIsASuggestion() {
        mirror.sync(wecom().member("old", "2"));
        mirror.deleted("old").sync(wecom().member("new", "2"));
        mirror.given(tx -> RenameSuggestions.told(tx, mirror.org, "old", "new", mirror.clock.instant()));
        assertThat(suggested()).extracting(FindingRow::place).containsExactly("old -> new");
        mirror.engine.rename(mirror.target(), Map.of("old", "new"), 1, SyncProgress.NONE);
        assertThat(suggested()).isEmpty();
    }
}
