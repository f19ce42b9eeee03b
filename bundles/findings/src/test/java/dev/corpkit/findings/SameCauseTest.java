package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameCauseTest {

    @Test
    void aRefusalByWeComIsItsPathAndCode() {
        assertThat(SameCause.of(
                        "The run of a/b failed: WeCom user/list for wpA failed: errcode 60020 (x). Do.", List.of()))
                .isEqualTo("user/list (60020)");
        assertThat(SameCause.of("WeCom tag/get for wpA failed: errcode -1 (busy)", List.of()))
                .isEqualTo("tag/get (-1)");
    }

    @ParameterizedTest
    @CsvSource({
        "The run of app/corps.A failed,The run of app/corps.B failed",
        "corps.A of wpA: 20 of 100 would go,corps.B of wpB: 7.5 of 9 would go",
        "since 2026-11-01T08:00:00Z,since 2026-11-02T09:01:02.5Z",
        "run 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed,run 2b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bee"
    })
    void namesMomentsIdsAndNumbersMakeNoOtherCause(String one, String other) {
        assertThat(SameCause.of(one, List.of("app/corps.A", "corps.A", "wpA", "")))
                .isEqualTo(SameCause.of(other, List.of("app/corps.B", "corps.B", "wpB")));
    }

    @Test
    void anotherTextIsAnotherCauseAndALongOneIsCut() {
        assertThat(SameCause.of("no ticket", List.of())).isNotEqualTo(SameCause.of("no token", List.of()));
        assertThat(SameCause.of("x".repeat(1000), List.of())).hasSize(161);
    }

    @Test
    void aLongOneEndsBehindASentenceAndIsWholeForAPerson() {
        String cause = "The database cannot be reached.";
        String remedy = "Start it, or correct its address" + " where it is written".repeat(10) + ".";

        assertThat(SameCause.of(cause + " " + remedy, List.of())).isEqualTo(cause);
        assertThat(SameCause.whole(cause + " " + remedy, List.of())).isEqualTo(cause + " " + remedy);
    }

    @Test
    void ofManyNamesTheFirstAreTold() {
        assertThat(SameCause.few(List.of("a", "b", "c"))).isEqualTo("a, b, c");
        assertThat(SameCause.few(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
    }
}
