package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members. */
public abstract class MemberRepositoryContract extends RepositoryContract {

    private static final MemberRow RICH = member(LONG_ID)
            .user("u".repeat(64))
            .named(NAME)
            .alias("Nana")
            .position("工程师")
            .mainDept("7")
            .activation(Activation.INACTIVE)
            .offlineByHand()
            .outOfScope()
            .row();

    @Test
    void whatWasInsertedIsRead() {
        write(tx -> tx.members().insert(org, List.of(RICH, member("a").row())));

        assertThat(one(tx -> tx.members().find(org, LONG_ID))).contains(RICH);
        assertThat(one(tx -> tx.members().find(org, "a"))).contains(member("a").row());
        assertThat(one(tx -> tx.members().find(org, "unknown"))).isEmpty();
    }

    @Test
    void idsThatDifferOnlyInCaseAreTwoMembers() {
        write(tx -> tx.members()
                .insert(
                        org,
                        List.of(
                                member("ZhangSan").named("one").row(),
                                member("zhangsan").named("two").row())));

        write(tx -> tx.members()
                .update(org, List.of(member("zhangsan").named("three").row())));

        assertThat(one(tx -> tx.members().find(org, "ZhangSan")).orElseThrow().name())
                .isEqualTo("one");
        assertThat(one(tx -> tx.members().find(org, "ZHANGSAN"))).isEmpty();
        assertThat(list(tx -> tx.members().findAll(org, List.of("zhangsan", "ZHANGSAN"))))
                .extracting(MemberRow::name)
                .containsExactly("three");
    }

    @Test
    void idsThatDifferOnlyInTrailingSpacesAreSeveralMembers() {
        List<MemberRow> several =
                List.of(member("m1").row(), member("m1 ").row(), member("m1  ").row());
        write(tx -> tx.members().insert(org, several));
        write(tx ->
                tx.members().update(org, List.of(member("m1 ").named("changed ").row())));

        assertThat(one(tx -> tx.members().find(org, "m1")).orElseThrow().name()).isEqualTo("m1");
        assertThat(one(tx -> tx.members().find(org, "m1 ")).orElseThrow().name())
                .isEqualTo("changed ");
        assertThat(list(tx -> tx.members().findAll(org, List.of("m1  ", "m1   "))))
                .containsExactly(several.get(2));
        assertThat(list(tx -> tx.members().all(org))).hasSize(3);
    }

    @Test
    void allAreOrderedByIdBytewise() {
        write(tx -> tx.members()
                .insert(
                        org,
                        List.of(
                                member("b").row(),
                                member("B").row(),
                                member("a_1").row(),
                                member("a.1").row(),
                                member("10").row(),
                                member("张").row(),
                                member("2").row())));

        assertThat(list(tx -> tx.members().all(org)))
                .extracting(MemberRow::memberId)
                .containsExactly("10", "2", "B", "a.1", "a_1", "b", "张");
        assertThat(list(tx -> tx.members().findAll(org, List.of("b", "张", "B", "2", "b"))))
                .extracting(MemberRow::memberId)
                .containsExactly("2", "B", "b", "张");
    }

    @Test
    void updateReplacesEveryField() {
        write(tx -> tx.members().insert(org, List.of(RICH)));
        MemberRow changed = member(LONG_ID)
                .user("other")
                .named("张三")
                .activation(Activation.DISABLED)
                .unexplained()
                .row();

        write(tx -> tx.members().update(org, List.of(changed)));
        assertThat(list(tx -> tx.members().all(org))).containsExactly(changed);
        write(tx -> tx.members().update(org, List.of(RICH)));

        assertThat(list(tx -> tx.members().all(org))).containsExactly(RICH);
    }

    @Test
    void insertOfAnExistingOneFails() {
        write(tx -> tx.members().insert(org, List.of(member("a").row())));

        assertThatThrownBy(() -> write(tx -> tx.members()
                        .insert(
                                org,
                                List.of(
                                        member("b").row(),
                                        member("a").named("again").row()))))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isRefusal()).isTrue());

        assertThat(list(tx -> tx.members().all(org)))
                .containsExactly(member("a").row());
    }

    @Test
    void insertOfOneReadInTheSameTransactionFails() {
        write(tx -> tx.members().insert(org, List.of(member("a").row())));

        assertThatThrownBy(() -> write(tx -> {
                    assertThat(tx.members().all(org)).hasSize(1);
                    tx.members().insert(org, List.of(member("a").named("again").row()));
                }))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.members().all(org)))
                .containsExactly(member("a").row());
    }

    @Test
    void insertOfOneTwiceFails() {
        assertThatThrownBy(() -> write(tx -> tx.members()
                        .insert(
                                org,
                                List.of(
                                        member("a").row(),
                                        member("a").named("again").row()))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.members().all(org))).isEmpty();
    }

    @Test
    void updateOfAMissingOneFails() {
        write(tx -> tx.members().insert(neighbour, List.of(member("a").row())));

        assertThatThrownBy(() ->
                        write(tx -> tx.members().update(org, List.of(member("a").row()))))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failed -> assertThat(failed.isRefusal()).isFalse());
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> List.of(org, neighbour, namesake)
                .forEach(key -> tx.members()
                        .insert(key, List.of(member("a").named(key.toString()).row()))));

        write(tx -> tx.members().update(org, List.of(member("a").offline().row())));

        assertThat(list(tx -> tx.members().all(org)))
                .containsExactly(member("a").offline().row());
        assertThat(list(tx -> tx.members().all(neighbour)))
                .containsExactly(member("a").named(neighbour.toString()).row());
        assertThat(list(tx -> tx.members().findAll(namesake, List.of("a"))))
                .containsExactly(member("a").named(namesake.toString()).row());
    }

    @Test
    void manyAreInsertedUpdatedAndFound() {
        List<MemberRow> many = IntStream.range(0, 3000)
                .mapToObj(i -> member("m" + i).named("成员" + i).row())
                .toList();
        List<MemberRow> changed = many.stream()
                .map(row -> member(row.memberId()).named(NAME).offline().row())
                .toList();

        write(tx -> tx.members().insert(org, many));
        assertThat(list(tx -> tx.members().all(org))).containsExactlyInAnyOrderElementsOf(many);
        write(tx -> tx.members().update(org, changed));

        assertThat(list(tx -> tx.members()
                        .findAll(org, many.stream().map(MemberRow::memberId).toList())))
                .containsExactlyInAnyOrderElementsOf(changed);
    }

    @Test
    void emptyCollectionsDoNothing() {
        write(tx -> {
            tx.members().insert(org, List.of());
            tx.members().update(org, List.of());
            assertThat(tx.members().findAll(org, List.of())).isEmpty();
        });

        assertThat(list(tx -> tx.members().all(org))).isEmpty();
    }
}
