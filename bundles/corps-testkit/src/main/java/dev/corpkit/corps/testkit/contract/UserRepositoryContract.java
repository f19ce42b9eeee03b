package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.SequentialIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Persons across organizations. */
public abstract class UserRepositoryContract extends RepositoryContract {

    private final String corp = unique("wx");
    private final SequentialIds ids = new SequentialIds(unique("u-") + "-");

    @Test
    void oneUseridHasOneUserIdForever() {
        Map<String, String> first = read(tx -> tx.users().resolve(corp, List.of("a", "b"), ids));
        Map<String, String> second = read(tx -> tx.users().resolve(corp, List.of("c", "b", "a", "a"), ids));

        assertThat(first).containsOnlyKeys("a", "b");
        assertThat(second).containsOnlyKeys("a", "b", "c").containsAllEntriesOf(first);
        assertThat(new HashSet<>(second.values())).hasSize(3);
        assertThat(ids.given()).isEqualTo(3);
    }

    @Test
    void useridsAreCaseSensitive() {
        Map<String, String> both = read(tx -> tx.users().resolve(corp, List.of("ZhangSan", "zhangsan"), ids));

        assertThat(both.get("ZhangSan")).isNotEqualTo(both.get("zhangsan"));
    }

    @Test
    void theSameUseridOfAnotherEnterpriseIsAnotherPerson() {
        Map<String, String> here = read(tx -> tx.users().resolve(corp, List.of("a"), ids));
        Map<String, String> there = read(tx -> tx.users().resolve(unique("ww"), List.of("a"), ids));

        assertThat(there.get("a")).isNotEqualTo(here.get("a"));
    }

    @Test
    void manyAreResolvedAtOnce() {
        List<String> many = IntStream.range(0, 3000).mapToObj(i -> "m" + i).toList();

        Map<String, String> made = read(tx -> tx.users().resolve(corp, many, ids));

        assertThat(made).hasSize(3000);
        assertThat(new HashSet<>(made.values())).hasSize(3000);
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(corp, many, ids)))
                .isEqualTo(made);
        assertThat(ids.given()).isEqualTo(3000);
    }

    @Test
    void nothingAskedIsNothing() {
        assertThat(this.<Map<String, String>>read(tx -> tx.users().resolve(corp, List.of(), ids)))
                .isEmpty();
    }

    @Test
    void twoOrganizationsOfAnEnterpriseAtOnceAgree() throws Exception {
        List<String> many = IntStream.range(0, 200).mapToObj(i -> "m" + i).toList();
        int threads = 3;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Map<String, String>> answers = new ArrayList<>();
        try {
            List<Future<Map<String, String>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(executor.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return read(tx -> tx.users().resolve(corp, many, ids));
                }));
            }
            for (Future<Map<String, String>> one : all) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(new HashSet<>(answers)).hasSize(1);
    }
}
