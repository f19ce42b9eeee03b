package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;

/** Departments that are their own ancestors, have odd ids and orders, or harmful names. */
final class OddDepartments {

    static final Map<String, Consumer<Played>> CASES = Map.of(
            "04-cycle.json", OddDepartments::cycles,
            "05-root-has-parent.json", OddDepartments::rootBelowItself,
            "06-negative-id.json", OddDepartments::negativeId,
            "14-big-ids.json", OddDepartments::bigNumbers,
            "32-null-in-leaders.json", OddDepartments::nullLeader,
            "33-wide-numbers.json", OddDepartments::wideNumbers,
            "34-escape-in-dept.json", OddDepartments::escapes);

    private static final String BIG = "7881299347898368";

    private OddDepartments() {}

    private static void cycles(Played played) {
        for (String id : new String[] {"2", "3", "4"}) {
            assertThat(played.after().dept(id).parentId()).as("parent of " + id).isEqualTo("1");
        }
        assertThat(played.told()).hasSize(1);
        played.tells("2", "3", "4");
    }

    private static void rootBelowItself(Played played) {
        assertThat(played.after().dept("1").parentId()).isNull();
        assertThat(played.after().dept("2").parentId()).isEqualTo("1");
        assertThat(played.told()).hasSize(1);
    }

    private static void negativeId(Played played) {
        assertThat(played.after().depts()).containsOnlyKeys("1", "2", "3", "4");
        played.tells("department/list", "4", "id");
    }

    private static void bigNumbers(Played played) {
        keepsOrder(played, "2", 72);
        keepsOrder(played, "3", 73);
        keepsOrder(played, "4", 74);
        big(played);
    }

    private static void wideNumbers(Played played) {
        keepsOrder(played, "8", 0);
        keepsOrder(played, "9", 0);
        big(played);
    }

    private static void big(Played played) {
        assertThat(played.after().dept(BIG).name()).isEqualTo("大号");
        assertThat(played.after().dept(BIG).parentId()).isEqualTo("1");
        keepsOrder(played, BIG, 0);
        played.tells("department/list", "order");
    }

    private static void keepsOrder(Played played, String id, long order) {
        assertThat(played.after().dept(id).order()).as("order of " + id).isEqualTo(order);
    }

    private static void nullLeader(Played played) {
        assertThat(played.after().dept("5").name()).isEqualTo("新");
        assertThat(played.after().dept("5").leaders()).isEmpty();
    }

    private static void escapes(Played played) {
        String name = played.after().dept("5").name();
        assertThat(name).startsWith("A").contains("假部门");
        assertThat(name.chars().filter(Character::isISOControl).count())
                .as("control characters")
                .isZero();
        assertThat(played.log()).noneMatch(event -> event.indexOf('\u001b') >= 0 || event.indexOf('\u009b') >= 0);
    }
}
