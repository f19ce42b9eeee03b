package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes of enterprises. */
public abstract class CorpCodeRepositoryContract extends RepositoryContract {

    private final String suite = unique("suite");
    private final String other = unique("other-suite");

    @Test
    void anEnterpriseIsFoundByItsCode() {
        set(suite, "ww1", "acme");
        set(suite, "ww2", "ACME");
        set(other, "ww3", "acme");

        assertThat(one(tx -> tx.corpCodes().corpId(suite, "acme"))).contains("ww1");
        assertThat(one(tx -> tx.corpCodes().corpId(suite, "ACME"))).contains("ww2");
        assertThat(one(tx -> tx.corpCodes().corpId(other, "acme"))).contains("ww3");
        assertThat(one(tx -> tx.corpCodes().code(suite, "ww1"))).contains("acme");
        assertThat(one(tx -> tx.corpCodes().corpId(suite, "Acme"))).isEmpty();
        assertThat(one(tx -> tx.corpCodes().code(suite, "ww3"))).isEmpty();
    }

    @Test
    void aNewCodeReplacesTheOldOneWhichIsFreeThen() {
        set(suite, "ww1", "acme");
        set(suite, "ww1", "acme");
        set(suite, "ww1", "amce");
        set(suite, "ww2", "acme");

        assertThat(one(tx -> tx.corpCodes().code(suite, "ww1"))).contains("amce");
        assertThat(one(tx -> tx.corpCodes().corpId(suite, "acme"))).contains("ww2");
    }

    @Test
    void theCodeOfAnotherIsRefusedAndNothingChanges() {
        set(suite, "ww1", "acme");
        set(suite, "ww2", "other");

        assertThatThrownBy(() -> set(suite, "ww2", "acme"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("acme");
        write(tx -> assertThatThrownBy(() -> tx.corpCodes().set(suite, "ww3", "acme"))
                .isInstanceOf(CorpArgumentException.class));

        assertThat(one(tx -> tx.corpCodes().corpId(suite, "acme"))).contains("ww1");
        assertThat(one(tx -> tx.corpCodes().code(suite, "ww2"))).contains("other");
        assertThat(one(tx -> tx.corpCodes().code(suite, "ww3"))).isEmpty();
    }

    @Test
    void ofSeveralThatWantACodeAtOnceOneGetsIt() throws Exception {
        List<Boolean> given = Together.run(4, i -> () -> gets("ww" + i, "acme"));

        assertThat(given).containsOnlyOnce(true);
        String owner = one(tx -> tx.corpCodes().corpId(suite, "acme")).orElseThrow();
        assertThat(given.get(Integer.parseInt(owner.substring(2)))).isTrue();
    }

    @Test
    void anEnterpriseThatIsGivenSeveralAtOnceHasOne() throws Exception {
        Together.run(4, i -> () -> gets("ww1", "acme" + i));

        String code = one(tx -> tx.corpCodes().code(suite, "ww1")).orElseThrow();
        assertThat(List.of(0, 1, 2, 3).stream()
                        .map(i -> "acme" + i)
                        .filter(each ->
                                one(tx -> tx.corpCodes().corpId(suite, each)).isPresent()))
                .containsExactly(code);
    }

    @Test
    void aDeletedCodeIsFree() {
        set(suite, "ww1", "acme");
        set(other, "ww1", "acme");
        write(tx -> tx.corpCodes().delete(suite, "ww1"));
        write(tx -> tx.corpCodes().delete(suite, "ww1"));

        assertThat(one(tx -> tx.corpCodes().code(suite, "ww1"))).isEmpty();
        assertThat(one(tx -> tx.corpCodes().corpId(other, "acme"))).contains("ww1");
        set(suite, "ww2", "acme");
        assertThat(one(tx -> tx.corpCodes().corpId(suite, "acme"))).contains("ww2");
    }

    private boolean gets(String corpId, String code) {
        try {
            set(suite, corpId, code);
            return true;
        } catch (CorpArgumentException taken) {
            return false;
        }
    }

    private void set(String suiteId, String corpId, String code) {
        write(tx -> tx.corpCodes().set(suiteId, corpId, code));
    }
}
