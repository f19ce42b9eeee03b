package dev.corpkit.corps.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G2")
class GapsTest {

    private static Gap gap(String place, String subject, Reach reach) {
        return new Gap(place, subject, "WeCom answered 60011", "Widen the scope", reach);
    }

    @Test
    void gapsTogetherHideWhatEachHides() {
        Gaps gaps = new Gaps(List.of(
                gap("user/get", "Member a", Reach.ofMembers(Set.of("a"))),
                gap("department/get", "Department 2", Reach.ofDept("2")),
                gap("tag/get", "Tag 7", Reach.ofRole("7"))));
        assertThat(gaps.hideEverything()).isFalse();
        assertThat(gaps.hideMember("a")).isTrue();
        assertThat(gaps.hideMember("b")).isFalse();
        assertThat(gaps.hideDept("2")).isTrue();
        assertThat(gaps.hideDept("3")).isFalse();
        assertThat(gaps.hideRole("7")).isTrue();
        assertThat(gaps.hideRole("8")).isFalse();
    }

    @Test
    void gapOfTheTagListHidesEveryRoleAndNoMember() {
        Gaps gaps = new Gaps(List.of(gap("tag/list", "Tags", Reach.ROLES)));
        assertThat(gaps.hideRole("7")).isTrue();
        assertThat(gaps.hideMember("a")).isFalse();
        assertThat(gaps.hideDept("2")).isFalse();
    }

    @Test
    void gapToldByASentenceHidesEverything() {
        Gaps gaps = Gaps.of(List.of("Department 9 could not be read"));
        assertThat(gaps.hideEverything()).isTrue();
        assertThat(gaps.hideMember("a") && gaps.hideDept("2") && gaps.hideRole("7"))
                .isTrue();
        assertThat(gaps.problems()).containsExactly("Department 9 could not be read");
    }

    @Test
    void nothingMissingHidesNothing() {
        assertThat(Gaps.NONE.isEmpty()).isTrue();
        assertThat(Gaps.NONE.hideMember("a") || Gaps.NONE.hideDept("2") || Gaps.NONE.hideRole("7"))
                .isFalse();
    }

    @Test
    void causeThatStandsInManyAnswersIsToldOnce() {
        List<Gap> all = IntStream.range(0, 12)
                .mapToObj(i -> gap("user/list", "Department " + i, Reach.NOTHING))
                .toList();
        assertThat(new Gaps(all).problems())
                .containsExactly("Department 0; Department 1; Department 2; Department 3; Department 4; Department 5;"
                        + " Department 6; Department 7; Department 8; Department 9; and 2 more: WeCom answered 60011");
    }

    @Test
    void equalGapsAreEqualAndShowPlacesOnly() {
        Gaps gaps = new Gaps(List.of(gap("user/get", "Member a", Reach.ofMembers(Set.of("a")))));
        assertThat(gaps).isEqualTo(new Gaps(gaps.all())).hasSameHashCodeAs(new Gaps(gaps.all()));
        assertThat(gaps).isNotEqualTo(Gaps.NONE);
        assertThat(gaps).hasToString("Gaps[user/get]");
    }
}
