package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.DepartureLimits;
import dev.corpkit.corps.qywxproxy.reading.DirectoryReader;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.Mirrored;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.snapshot.OddAnswer;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No single wrong answer takes a tag's role from anybody (contract row G2). */
@Tag("G2")
class LostTagsTest {

    private final FakeEnterprise enterprise = new FakeEnterprise()
            .dept(1, 0, "Example Ltd")
            .dept(2, 1, "Research")
            .user("a", 1L)
            .user("b", 2L);

    private final Map<String, Set<String>> tagged = new TreeMap<>();

    @BeforeEach
    void mirrored() {
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("a"), List.of(2L)));
        enterprise.tags.put(6L, new WeComTag(6, "nobody", List.of(), List.of()));
        tagged.put("5", Set.of("a", "b"));
        tagged.put("6", Set.of());
    }

    @Test
    void whatIsAsItWasIsNotAskedTwice() {
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(enterprise.calls.get()).isEqualTo(2 + 1 + 1 + 2 + 2 + 2);
    }

    @Test
    void aTagThatIsEmptyForAMomentIsAGap() {
        enterprise.answeringOnce("tag/get?5", new WeComTag(5, "on duty", List.of(), List.of()));
        assertProblem("Tag 5 may be wrong: tag/get answered with others a moment ago");
    }

    @Test
    void aTagThatIsShortForAMomentIsAGap() {
        enterprise.answeringOnce("tag/get?5", new WeComTag(5, "on duty", List.of("a"), List.of()));
        assertProblem("Tag 5 may be wrong");
    }

    @Test
    void aTagThatLostItsMembersByTwoAnswersHasLostThem() {
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of(), List.of()));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().roles()).contains(new RemoteRole("5", "on duty", Set.of()));
    }

    @Test
    void whoIsGoneItselfNeedsNoSecondWord() {
        enterprise.users.remove("a");
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of(), List.of(2L)));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(enterprise.calls.get()).isEqualTo(2 + 1 + 1 + 2 + 2 + 2);
    }

    @Test
    void tagThatOnlyTagGetShowsIsKeptAsItShowsIt() {
        enterprise.answering("tag/list", List.of(enterprise.tags.get(6L)));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().roles()).extracting(RemoteRole::roleId).containsExactly("5", "6");
        assertThat(snapshot.observation().oddAnswers())
                .extracting(OddAnswer::place)
                .containsExactly("tag/list, tag 5");
    }

    @Test
    void aTagThatBothDenyIsGone() {
        enterprise.tags.remove(5L);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().roles()).extracting(RemoteRole::roleId).containsExactly("6");
    }

    @ParameterizedTest
    @ValueSource(ints = {60011, 81011})
    void aTagThatWasOursAndIsDeniedWhileTheListShowsItIsAGap(int errcode) {
        enterprise.failing("tag/get?5", Kind.PERMISSION, errcode);
        assertProblem("Tag 5 once more");
    }

    @Test
    void theAnswerOfAnotherTagGivesNobodyARole() {
        enterprise.answering("tag/get?6", new WeComTag(6, "on duty", List.of("a"), List.of()));
        Snapshot snapshot = assertProblem("Tag 6 was left out: tag/get gives it another name than tag/list");
        assertThat(snapshot.picture().roles()).extracting(RemoteRole::roleId).containsExactly("5");
    }

    private Snapshot assertProblem(String beginning) {
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(PartialSnapshot.class);
        assertThat(((PartialSnapshot) snapshot).problems())
                .singleElement()
                .asString()
                .startsWith(beginning);
        return snapshot;
    }

    private Snapshot read() {
        return new DirectoryReader(
                        () -> new Enterprise(enterprise, "1000001", "Example Ltd"),
                        (user, member) -> member,
                        () -> Mirrored.NOTHING.withTagged(tagged),
                        new DepartureLimits(2, 500, false),
                        AnswerLimits.DEFAULT,
                        ids -> {},
                        Runnable::run)
                .read(SyncProgress.NONE);
    }
}
