package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;

/** Answers that are no answers: without a list, a page, a refusal. */
final class OddAnswers {

    static final Map<String, Consumer<Played>> CASES = Map.of(
            "13-list-null.json", OddAnswers::nullList,
            "29-html-page.json", OddAnswers::page,
            "36-60003-of-listed.json", OddAnswers::unknownDepartment,
            "37-48009.json", OddAnswers::forbidden,
            "38-60020.json", OddAnswers::unknownAddress);

    private OddAnswers() {}

    private static void nullList(Played played) {
        played.tellsOfDept(2);
        played.tells("user/list", "userlist");
        played.keepsLinks("wo02", "wo03");
    }

    private static void page(Played played) {
        played.tellsOfDept(2);
        played.tells("JSON", "proxy");
        played.nobodyIsTold("Sign in", "someone", "<html", "<!DOCTYPE");
        played.keepsLinks("wo02", "wo03");
    }

    private static void unknownDepartment(Played played) {
        assertThat(played.told()).hasSize(1);
        played.tellsOfDept(4);
        played.keepsLinks(SmallEnterprise.MEMBERS.toArray(String[]::new));
    }

    private static void forbidden(Played played) {
        played.tells(1, "48009");
        assertThat(played.told().toString()).containsOnlyOnce("48009");
        played.keepsLinks(SmallEnterprise.MEMBERS.toArray(String[]::new));
    }

    private static void unknownAddress(Played played) {
        assertThat(played.failure()).isNotNull();
        assertThat(played.failure().getMessage())
                .containsOnlyOnce("203.0.113.7")
                .contains("60020");
        played.nothingChanged();
    }
}
