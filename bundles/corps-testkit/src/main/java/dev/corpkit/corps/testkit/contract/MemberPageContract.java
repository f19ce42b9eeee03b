package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.MemberBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Finding members, page by page. What is found is compared with the store in memory. */
public abstract class MemberPageContract extends RepositoryContract {

    private static final List<String> SYLLABLES =
            List.of("a", "A", "z", "Z", "_", "-", ".", "@", "0", "9", "张", "Ä", "ä", "ß", "%", "é", " ");
    private static final List<String> NAMES = List.of(
            "Zhang San", "ÄRGER", "ärger", "欧阳\uD842\uDFB7", "100%", "100_", "back\\slash", "it's", "\uD83D\uDE00!");

    private static final List<Set<Visibility>> VISIBILITIES = List.of(
            Set.of(Visibility.VISIBLE),
            Set.of(Visibility.UNEXPLAINED),
            Set.of(Visibility.OUT_OF_SCOPE, Visibility.UNEXPLAINED));

    private final InMemoryCorpStore memory = new InMemoryCorpStore();

    @Test
    void pagesOfAllSizesTogetherAreTheWhole() {
        fill(150, new Random(1));
        List<MemberRow> whole = list(tx -> tx.members().all(org));

        assertThat(page(MemberFilter.ALL, "", 1000)).isEqualTo(whole);
        for (int size : List.of(1, 2, 7, 64, 149, 150, 151)) {
            assertThat(pages(MemberFilter.ALL, size)).isEqualTo(whole);
        }
        assertThat(page(MemberFilter.ALL, "", 0)).isEmpty();
    }

    @Test
    void eachFilterFindsWhatTheStoreInMemoryFinds() {
        Random random = new Random(2);
        fill(200, random);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            MemberFilter filter = filter(random);
            List<MemberRow> expected =
                    memory.inTransaction(tx -> tx.members().page(org, filter, "", Integer.MAX_VALUE));
            found += expected.size();

            assertThat(pages(filter, 1 + random.nextInt(30))).isEqualTo(expected);
        }
        assertThat(found).isPositive();
    }

    @Test
    void textIsFoundInEachFieldWhateverItsCase() {
        insert(
                member("Id.One").row(),
                member("b").named("A Name").row(),
                member("c").alias("An ALIAS").row(),
                member("d").position("ÄRZTIN").row());

        assertThat(ids("id.")).containsExactly("Id.One");
        assertThat(ids("NAME")).containsExactly("b");
        assertThat(ids("alias")).containsExactly("c");
        assertThat(ids("ärzt")).containsExactly("d");
        assertThat(ids("a")).containsExactly("b", "c");
    }

    @Test
    void whatIsAWildcardElsewhereIsALetterHere() {
        insert(
                member("a").named("100%").row(),
                member("b").named("a_b\\c").row(),
                member("c").named("plain").row());

        assertThat(ids("%")).containsExactly("a");
        assertThat(ids("_")).containsExactly("b");
        assertThat(ids("\\")).containsExactly("b");
        assertThat(ids("!")).isEmpty();
        assertThat(ids("' or 1=1 --")).isEmpty();
    }

    @Test
    void textDoesNotReachFromOneFieldIntoTheNext() {
        insert(member("ab").named("cd").alias("ef").row());

        assertThat(ids("bc")).isEmpty();
        assertThat(ids("b\u001fc")).isEmpty();
        assertThat(ids("cdef")).isEmpty();
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        insert(member("a").named("before").row());
        write(tx -> tx.members().update(org, List.of(member("a").named("after").row())));

        assertThat(ids("AFTER")).containsExactly("a");
        assertThat(ids("before")).isEmpty();
    }

    @Test
    void thousandsOfDepartmentsAreOneFilter() {
        insert(IntStream.range(0, 40).mapToObj(i -> member("m" + i).row()).toArray(MemberRow[]::new));
        write(tx -> tx.deptLinks()
                .insert(
                        org,
                        IntStream.range(0, 40)
                                .boxed()
                                .flatMap(i -> Stream.of(i * 60, i * 60 + 1501)
                                        .map(dept -> new DeptLink("m" + i, "d" + dept, 0, false)))
                                .toList()));
        List<String> all =
                IntStream.range(0, 40).mapToObj(i -> "m" + i).sorted().toList();

        assertThat(ids(depts(IntStream.range(0, 3000)), 7)).isEqualTo(all);
        assertThat(ids(depts(IntStream.range(0, 600)), 3)).hasSize(10);
        assertThat(ids(depts(IntStream.of(60, 1561)), 3)).containsExactly("m1");
        assertThat(ids(depts(IntStream.empty()), 3)).isEmpty();
    }

    @Test
    void whoIsNotVisibleIsFoundWithOrWithoutAnExplanation() {
        insert(
                member("a").row(),
                member("b").outOfScope().row(),
                member("c").unexplained().row());

        assertThat(ids(visibilities(Visibility.OUT_OF_SCOPE, Visibility.UNEXPLAINED), 1))
                .containsExactly("b", "c");
        assertThat(ids(visibilities(Visibility.UNEXPLAINED), 1)).containsExactly("c");
        assertThat(ids(visibilities(Visibility.VISIBLE), 1)).containsExactly("a");
    }

    private static MemberFilter visibilities(Visibility... some) {
        return new MemberFilter("", null, Set.of(), Set.of(some), null, null);
    }

    @Test
    void organizationsNeverMix() {
        insert(member("a").row(), member("b").row());
        write(tx -> {
            tx.members()
                    .insert(neighbour, List.of(member("c").row(), member("a").row()));
            tx.deptLinks().insert(neighbour, List.of(new DeptLink("a", "1", 0, false)));
            tx.roleMembers().insert(neighbour, List.of(new RoleMemberRow("a", "r", Source.WECOM, 0)));
        });

        assertThat(page(MemberFilter.ALL, "", 10)).hasSize(2);
        assertThat(page(new MemberFilter("", null, Set.of(), Set.of(), Set.of("1"), null), "", 10))
                .isEmpty();
        assertThat(page(new MemberFilter("", null, Set.of(), Set.of(), null, "r"), "", 10))
                .isEmpty();
    }

    private void fill(int members, Random random) {
        List<MemberRow> rows = IntStream.range(0, members)
                .mapToObj(i -> row(id(random) + i, random))
                .toList();
        List<DeptLink> links = rows.stream()
                .flatMap(row -> IntStream.range(0, 5)
                        .filter(dept -> random.nextInt(4) == 0)
                        .mapToObj(dept -> new DeptLink(row.memberId(), "d" + dept, 0, false)))
                .toList();
        List<RoleMemberRow> roles = rows.stream()
                .filter(row -> random.nextInt(3) == 0)
                .map(row -> new RoleMemberRow(row.memberId(), "r" + random.nextInt(2), Source.WECOM, 0))
                .toList();
        Stream.of(store(), memory)
                .forEach(store -> store.run(tx -> {
                    tx.members().insert(org, rows);
                    tx.deptLinks().insert(org, links);
                    tx.roleMembers().insert(org, roles);
                }));
    }

    private static MemberRow row(String id, Random random) {
        MemberBuilder member = member(id)
                .named(any(NAMES, random))
                .alias(id(random))
                .position(random.nextBoolean() ? "" : any(NAMES, random))
                .activation(any(List.of(Activation.values()), random));
        return (random.nextInt(3) == 0 ? member.offline() : member)
                .row()
                .withVisibility(any(List.of(Visibility.values()), random));
    }

    private static MemberFilter filter(Random random) {
        return new MemberFilter(
                random.nextBoolean() ? "" : any(random.nextBoolean() ? SYLLABLES : NAMES, random),
                random.nextBoolean() ? null : any(List.of(MemberStatus.values()), random),
                random.nextBoolean()
                        ? Set.of()
                        : Set.copyOf(List.of(any(List.of(Activation.values()), random), Activation.DISABLED)),
                random.nextBoolean() ? Set.of() : any(VISIBILITIES, random),
                random.nextBoolean() ? null : Set.of("d" + random.nextInt(5), "d" + (5 + random.nextInt(2))),
                random.nextInt(3) > 0 ? null : "r" + random.nextInt(3));
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            id.append(any(SYLLABLES, random));
        }
        return id.toString();
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private void insert(MemberRow... rows) {
        write(tx -> tx.members().insert(org, List.of(rows)));
    }

    private List<String> ids(String text) {
        return ids(new MemberFilter(text, null, Set.of(), Set.of(), null, null), 100);
    }

    private List<String> ids(MemberFilter filter, int size) {
        return pages(filter, size).stream().map(MemberRow::memberId).toList();
    }

    private static MemberFilter depts(IntStream depts) {
        return new MemberFilter(
                "",
                null,
                Set.of(),
                Set.of(),
                Set.copyOf(depts.mapToObj(i -> "d" + i).toList()),
                null);
    }

    private List<MemberRow> pages(MemberFilter filter, int size) {
        List<MemberRow> all = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            List<MemberRow> page = page(filter, after, size);
            all.addAll(page);
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            after = page.isEmpty() ? null : page.get(page.size() - 1).memberId();
        }
        return all;
    }

    private List<MemberRow> page(MemberFilter filter, String after, int limit) {
        return list(tx -> tx.members().page(org, filter, after, limit));
    }
}
