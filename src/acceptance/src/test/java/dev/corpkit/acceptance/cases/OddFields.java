package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import java.util.Map;
import java.util.function.Consumer;

/** Fields of members that are of another type, null, odd or too long, and elements without an id. */
final class OddFields {

    static final Map<String, Consumer<Played>> CASES = Map.ofEntries(
            Map.entry("01-order-scalar.json", OddFields::scalars),
            Map.entry("02-numbers-as-text.json", OddFields::numbersAsText),
            Map.entry("03-nulls.json", OddFields::nulls),
            Map.entry("09-long.json", OddFields::tooLong),
            Map.entry("10-blank-ids.json", OddFields::withoutId),
            Map.entry("12-duplicate-rows.json", OddFields::twice),
            Map.entry("15-status-odd.json", OddFields::oddStatus),
            Map.entry("16-markup-names.json", OddFields::markup),
            Map.entry("30-null-lists.json", OddFields::nullLists),
            Map.entry("31-null-in-user-list.json", OddFields::nullInLists),
            Map.entry("35-member-in-other-only.json", OddFields::contradiction),
            Map.entry("39-bom-before-json.json", OddFields::byteOrderMark));

    private static final int LONGEST_NAME = 512;

    private OddFields() {}

    private static void scalars(Played played) {
        assertThat(played.after().links("wo02")).containsExactly(new DeptLink("wo02", "2", 0, false));
        assertThat(played.after().deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
    }

    private static void numbersAsText(Played played) {
        Stored after = played.after();
        assertThat(after.member("wo02").name()).isEqualTo("20250101");
        assertThat(after.member("wo02").alias()).isEqualTo("7");
        assertThat(after.member("wo02").position()).isEqualTo("3");
        assertThat(after.member("wo02").activation()).isEqualTo(Activation.ACTIVATED);
        assertThat(after.links("wo02")).containsExactly(new DeptLink("wo02", "2", 0, true));
        assertThat(after.deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
        assertThat(after.link("wo03", "3").order()).isEqualTo(4_294_967_295L);
        assertThat(after.dept("2").name()).isEqualTo("2024");
        assertThat(after.dept("2").order()).isEqualTo(4_294_967_295L);
        assertThat(after.dept("2").leaders()).containsExactly("wo02");
        assertThat(after.dept("1").parentId()).isNull();
    }

    private static void nulls(Played played) {
        played.keepsLinks("wo02", "wo03");
        keepsWhatIsNull(played);
    }

    private static void nullLists(Played played) {
        played.keepsLinks("wo02");
        assertThat(played.after().deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
        keepsWhatIsNull(played);
    }

    private static void keepsWhatIsNull(Played played) {
        assertThat(played.after().member("wo02")).isEqualTo(played.before().member("wo02"));
        assertThat(played.after().dept("2").name()).isEqualTo("研发");
        assertThat(played.after().dept("2").leaders()).isEmpty();
        assertThat(played.after().dept("3").name()).isEqualTo("销售");
        assertThat(played.after().dept("3").parentId()).isEqualTo("1");
    }

    private static void tooLong(Played played) {
        Stored after = played.after();
        assertThat(after.member("wo02").name()).hasSize(LONGEST_NAME).matches("长+");
        assertThat(after.member("wo02").alias().length()).isLessThanOrEqualTo(LONGEST_NAME);
        assertThat(after.member("wo02").position().length()).isLessThanOrEqualTo(LONGEST_NAME);
        assertThat(after.member("w".repeat(128)).name()).hasSize(3);
        assertThat(after.members()).doesNotContainKey("w".repeat(200));
        played.tells("user/list", "name");
        played.tells("user/list", "position");
        played.tells("user/list", "[2]");
    }

    private static void withoutId(Played played) {
        assertThat(played.after().links("wo02")).containsExactly(new DeptLink("wo02", "2", 0, false));
        assertThat(played.after().deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
        assertThat(played.after().members()).hasSize(5);
        played.tellsOfDept(2);
        played.tells("user/list", "0", "userid");
    }

    private static void twice(Played played) {
        Stored after = played.after();
        assertThat(after.members()).hasSize(5);
        assertThat(after.member("wo02").name()).isEqualTo("二");
        assertThat(after.member("wo02").activation()).isEqualTo(Activation.ACTIVATED);
        assertThat(after.deptsOf("wo02")).containsExactlyInAnyOrder("2", "3");
        assertThat(after.links("wo03"))
                .containsExactlyInAnyOrder(new DeptLink("wo03", "2", 1, false), new DeptLink("wo03", "3", 3, false));
        assertThat(after.dept("2").name()).isEqualTo("研发");
        assertThat(after.dept("2").parentId()).isEqualTo("1");
        assertThat(after.dept("2").order()).isEqualTo(1);
        played.tells("user/list");
        played.tells("department/list");
    }

    private static void oddStatus(Played played) {
        assertThat(played.after().member("wo02").activation()).isEqualTo(Activation.DISABLED);
        assertThat(played.after().member("wo03").activation()).isEqualTo(Activation.ACTIVATED);
        played.tells("user/list", "status");
    }

    private static void markup(Played played) {
        String name = "O'Brien \"二\" <b>&amp;</b> \\ {{corpId}} ${x} %s {}";
        assertThat(played.after().member("wo02").name()).isEqualTo(name);
        assertThat(played.after().member("wo02").alias()).isEqualTo("';drop table x;--");
        assertThat(played.after().member("wo03").name()).isEqualTo("三");
        played.nobodyIsTold("O'Brien", "drop table");
    }

    private static void nullInLists(Played played) {
        played.keepsLinks("wo02", "wo03");
    }

    private static void contradiction(Played played) {
        played.keepsLinks("wo02");
        assertThat(played.after().deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
        played.tellsOfDept(2);
    }

    private static void byteOrderMark(Played played) {
        assertThat(played.after().links("wo02")).containsExactly(new DeptLink("wo02", "2", 0, false));
        assertThat(played.after().deptsOf("wo03")).containsExactlyInAnyOrder("2", "3");
        played.nothingIsTold();
    }
}
