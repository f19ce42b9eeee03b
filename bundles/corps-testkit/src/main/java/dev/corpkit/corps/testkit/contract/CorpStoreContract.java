package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transactions. */
public abstract class CorpStoreContract extends RepositoryContract {

    @Test
    void whatTheWorkReturnsIsReturned() {
        assertThat(this.<String>read(tx -> "result")).isEqualTo("result");
    }

    @Test
    void workSeesItsOwnWrites() {
        write(tx -> {
            tx.members().insert(org, List.of(member("a").named("before").row()));
            assertThat(tx.members().all(org)).hasSize(1);
            tx.members().update(org, List.of(member("a").named("after").row()));
            assertThat(tx.members().find(org, "a").orElseThrow().name()).isEqualTo("after");
            assertThat(tx.members().all(org).get(0).name()).isEqualTo("after");
            tx.depts().insert(org, List.of(dept("1").row()));
            tx.depts().delete(org, List.of("1"));
            assertThat(tx.depts().all(org)).isEmpty();
        });
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        write(tx -> tx.members().insert(org, List.of(member("kept").row())));
        IllegalStateException thrown = new IllegalStateException("by the work");

        assertThatThrownBy(() -> write(tx -> {
                    tx.orgs().lock(org);
                    tx.members().insert(org, List.of(member("new").row()));
                    tx.members()
                            .update(org, List.of(member("kept").named("changed").row()));
                    tx.depts().insert(org, List.of(dept("1").row()));
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(list(tx -> tx.members().all(org)))
                .isEqualTo(List.of(member("kept").row()));
        assertThat(list(tx -> tx.depts().all(org))).isEmpty();
        assertThat(list(tx -> tx.orgs().all())).doesNotContain(org);
    }

    @Test
    void aFailureThatTheWorkSwallowsStillFailsTheTransaction() {
        write(tx -> tx.members().insert(org, List.of(member("a").row())));

        assertThatThrownBy(() -> write(tx -> {
                    tx.depts().insert(org, List.of(dept("1").row()));
                    try {
                        tx.members().update(org, List.of(member("unknown").row()));
                    } catch (StoreException swallowed) {
                        assertThat(swallowed).isNotNull();
                    }
                }))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.depts().all(org))).isEmpty();
    }

    @Test
    void afterAFailureTheStoreGoesOn() {
        assertThatThrownBy(() -> write(
                        tx -> tx.members().update(org, List.of(member("unknown").row()))))
                .isInstanceOf(StoreException.class);

        write(tx -> tx.members().insert(org, List.of(member("a").row())));

        assertThat(list(tx -> tx.members().all(org))).hasSize(1);
    }

    @Test
    void nestingIsRefused() {
        assertThatThrownBy(() -> write(outer -> write(inner -> inner.orgs().all())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nested");
        assertThat(list(tx -> tx.members().all(org))).isEmpty();
    }
}
