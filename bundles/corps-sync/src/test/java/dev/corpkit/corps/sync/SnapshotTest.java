package dev.corpkit.corps.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.ScopeRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Picture NOTHING = new Picture(List.of(), List.of(), List.of());

    @Test
    void idsThatAppearTwiceAreRefusedByName() {
        RemoteDept dept = new RemoteDept("5", "1", null, 0, List.of());
        RemoteRole role = new RemoteRole("7", null, Set.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture(List.of(dept, dept), List.of(), List.of()))
                .withMessage("The department 5 was read twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture(List.of(), List.of(), List.of(role, role)))
                .withMessage("The role 7 was read twice");
    }

    @Test
    void blankIdsAreRefused() {
        assertThatExceptionOfType(CorpArgumentException.class)
                .isThrownBy(() -> new RemoteDept(" ", "1", null, 0, List.of()));
        assertThatExceptionOfType(CorpArgumentException.class).isThrownBy(() -> new RemoteRole("", null, Set.of()));
        assertThatExceptionOfType(CorpArgumentException.class)
                .isThrownBy(() -> new RemoteMember("", null, null, null, null, Activation.ACTIVATED, List.of()));
    }

    @Test
    void partialReadingMustSayWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialSnapshot(NOTHING, ScopeRow.EMPTY, null, List.of()));
    }

    @Test
    void longListsOfIdsAreCutShort() {
        List<String> ids = List.of("12", "11", "10", "09", "08", "07", "06", "05", "04", "03", "02", "01");
        assertThat(IdList.of(ids)).isEqualTo("01, 02, 03, 04, 05, 06, 07, 08, 09, 10 and 2 more");
        assertThat(IdList.of(ids.subList(2, 12))).isEqualTo("01, 02, 03, 04, 05, 06, 07, 08, 09, 10");
    }

    @Test
    void aMemberUnderAnotherNameIsTheSameInAllElse() {
        RemoteMember member = new RemoteMember(
                "a", "A", "al", "dev", "2", Activation.DISABLED, List.of(new RemoteLink("2", 1, true)));
        assertThat(member.withName("B"))
                .isEqualTo(new RemoteMember("a", "B", "al", "dev", "2", Activation.DISABLED, member.links()));
    }
}
