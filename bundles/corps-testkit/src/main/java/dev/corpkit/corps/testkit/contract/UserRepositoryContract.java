package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.SequentialIds;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Persons across organizations. */
public abstract class UserRepositoryContract extends RepositoryContract {

    private final String corp = unique("wx");
    private final SequentialIds ids = new SequentialIds(unique("u-") + "-");

    @Test
    void oneUseridHasOneUserIdForever() {
        Map<String, String> first = read(tx -> tx.users().resolve(corp, List.of("a", "b"), id -> ids.get()));
        Map<String, String> second = read(tx -> tx.users().resolve(corp, List.of("c", "b", "a", "a"), id -> ids.get()));

        assertThat(first).containsOnlyKeys("a", "b");
        assertThat(second).containsOnlyKeys("a", "b", "c").containsAllEntriesOf(first);
        assertThat(new HashSet<>(second.values())).hasSize(3);
        assertThat(ids.given()).isEqualTo(3);
    }

    @Test
    void useridsAreCaseSensitive() {
        Map<String, String> both =
                read(tx -> tx.users().resolve(corp, List.of("ZhangSan", "zhangsan"), id -> ids.get()));

        assertThat(both.get("ZhangSan")).isNotEqualTo(both.get("zhangsan"));
    }

    @Test
    void theSameUseridOfAnotherEnterpriseIsAnotherPerson() {
        Map<String, String> here = read(tx -> tx.users().resolve(corp, List.of("a"), id -> ids.get()));
        Map<String, String> there = read(tx -> tx.users().resolve(unique("ww"), List.of("a"), id -> ids.get()));

        assertThat(there.get("a")).isNotEqualTo(here.get("a"));
    }

    @Test
    void manyAreResolvedAtOnce() {
        List<String> many = IntStream.range(0, 3000).mapToObj(i -> "m" + i).toList();

        Map<String, String> made = read(tx -> tx.users().resolve(corp, many, id -> ids.get()));

        assertThat(made).hasSize(3000);
        assertThat(new HashSet<>(made.values())).hasSize(3000);
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(corp, many, id -> ids.get())))
                .isEqualTo(made);
        assertThat(ids.given()).isEqualTo(3000);
    }

    @Test
    void nothingAskedIsNothing() {
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(corp, List.of(), id -> ids.get())))
                .isEmpty();
    }

    @Test
    void anErasedPersonIsForgottenAndThoseOfOtherEnterprisesAreNot() {
        String elsewhere = unique("ww");
        Map<String, String> before = read(tx -> tx.users().resolve(corp, List.of("a", "b"), id -> ids.get()));
        Map<String, String> kept = read(tx -> tx.users().resolve(elsewhere, List.of("a"), id -> ids.get()));

        assertThat(this.<Integer>read(tx -> tx.users().erase(corp))).isEqualTo(2);

        assertThat(this.<Integer>read(tx -> tx.users().erase(corp))).isZero();
        assertThat(this.<Integer>read(tx -> tx.users().erase(unique("no-corp"))))
                .isZero();
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(elsewhere, List.of("a"), id -> ids.get())))
                .isEqualTo(kept);
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(corp, List.of("a"), id -> ids.get())))
                .isNotEqualTo(Map.of("a", before.get("a")));
    }

    @Test
    void aNewUserIdMayDependOnTheUserid() {
        assertThat(this.<Map<String, String>>read(
                        tx -> tx.users().resolve(corp, List.of("b", "a"), userid -> corp + userid)))
                .isEqualTo(Map.of("a", corp + "a", "b", corp + "b"));
    }

    @Test
    void userIdsThatBelongToNobodyAreTold() {
        Map<String, String> made = read(tx -> tx.users().resolve(corp, List.of("a", "b"), userid -> corp + userid));
        List<String> strangers =
                IntStream.range(0, 1500).mapToObj(i -> unique("nobody" + i)).toList();
        List<String> asked =
                Stream.concat(strangers.stream(), made.values().stream()).toList();

        assertThat(this.<Set<String>>read(tx -> tx.users().unknown(asked)))
                .containsExactlyInAnyOrderElementsOf(strangers);
        assertThat(this.<Set<String>>read(
                        tx -> tx.users().unknown(List.of(made.get("a").toUpperCase(Locale.ROOT)))))
                .hasSize(1);
        assertThat(this.<Set<String>>read(tx -> tx.users().unknown(List.of()))).isEmpty();
    }

    @Test
    void twoOrganizationsOfAnEnterpriseAtOnceAgree() throws Exception {
        List<String> many = IntStream.range(0, 200).mapToObj(i -> "m" + i).toList();

        List<Map<String, String>> answers =
                Together.run(3, i -> () -> read(tx -> tx.users().resolve(corp, many, id -> ids.get())));

        assertThat(new HashSet<>(answers)).hasSize(1);
    }
}
