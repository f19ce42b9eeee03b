package dev.corpkit.corps.testkit;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.contract.StoreContracts;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryCorpStoreTest extends StoreContracts {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");

    private final InMemoryCorpStore store = new InMemoryCorpStore();

    @Override
    protected CorpStore store() {
        return store;
    }

    @Test
    void committedOrganizationRowsAreCounted() {
        store.run(tx -> {
            tx.orgs().lock(ORG);
            tx.members().insert(ORG, List.of(member("a").row(), member("b").row()));
            tx.members().update(ORG, List.of(member("a").row()));
            tx.depts().insert(ORG, List.of(dept("1").row()));
            tx.depts().delete(ORG, List.of("1", "unknown"));
        });

        assertThat(store.writes()).isEqualTo(5);
    }

    @Test
    void whatWasRolledBackIsNotCounted() {
        assertThatThrownBy(() -> store.run(tx -> {
                    tx.members().insert(ORG, List.of(member("a").row()));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.writes()).isZero();
    }
}
