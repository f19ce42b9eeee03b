package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Organizations and their lock. */
public abstract class OrgRepositoryContract extends RepositoryContract {

    @Test
    void lockMakesTheRowOnce() {
        write(tx -> tx.orgs().lock(org));
        write(tx -> {
            tx.orgs().lock(org);
            tx.orgs().lock(org);
        });

        assertThat(list(tx -> tx.orgs().all())).containsOnlyOnce(org);
    }

    @Test
    void organizationStaysWithTheEnterpriseThatClaimedItFirst() {
        assertThat(one(tx -> tx.orgs().find(org))).isEmpty();
        write(tx -> tx.orgs().lock(org));
        assertThat(one(tx -> tx.orgs().find(org))).contains(OrgRow.of(org));
        write(tx -> tx.orgs().claim(org, "wwA"));
        write(tx -> tx.orgs().lock(org));
        write(tx -> tx.orgs().claim(org, "wwA"));
        write(tx -> tx.orgs().claim(neighbour, "wwB"));

        assertThatThrownBy(() -> write(tx -> tx.orgs().claim(org, "wwB")))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining(org + " holds the data of the enterprise wwA")
                .hasMessageContaining("names wwB; nothing was changed");
        assertThatThrownBy(() -> write(tx -> tx.orgs().claim(org, "wwa"))).isInstanceOf(CorpArgumentException.class);
        assertThat(one(tx -> tx.orgs().find(org))).contains(OrgRow.of(org).claimedBy("wwA"));
    }

    @Test
    void claimMakesTheRowOnceAndIsRolledBackWithItsTransaction() {
        assertThatThrownBy(() -> write(tx -> {
                    tx.orgs().claim(org, "wwA");
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        write(tx -> tx.orgs().claim(org, "wwB"));

        assertThat(list(tx -> tx.orgs().all())).containsOnlyOnce(org);
    }

    @Test
    void theSuiteItIsReadThroughIsNotedAndTheClaimStays() {
        write(tx -> tx.orgs().readThrough(org, "suite1"));
        write(tx -> tx.orgs().claim(org, "wwA"));
        assertThat(one(tx -> tx.orgs().find(org)))
                .contains(OrgRow.of(org).claimedBy("wwA").readThrough("suite1"));

        write(tx -> tx.orgs().readThrough(org, "suite2"));

        assertThat(one(tx -> tx.orgs().find(org)))
                .contains(OrgRow.of(org).claimedBy("wwA").readThrough("suite2"));
    }

    @Test
    void organizationsOfAnEnterpriseAreFoundInOrder() {
        String corp = unique("ww");
        write(tx -> List.of(namesake, neighbour, org).forEach(key -> tx.orgs().claim(key, corp)));
        write(tx -> tx.orgs().readThrough(org, "suite"));

        assertThat(list(tx -> tx.orgs().ofEnterprise(corp)))
                .containsExactly(
                        OrgRow.of(org).claimedBy(corp).readThrough("suite"),
                        OrgRow.of(neighbour).claimedBy(corp),
                        OrgRow.of(namesake).claimedBy(corp));
        assertThat(list(tx -> tx.orgs().ofEnterprise(unique("no-corp")))).isEmpty();
    }

    @Test
    void blankEnterpriseClaimsNothing() {
        assertThatThrownBy(() -> write(tx -> tx.orgs().claim(org, " "))).isInstanceOf(CorpArgumentException.class);
    }

    @Test
    void allAreOrderedByAppThenFullName() {
        write(tx -> List.of(namesake, neighbour, org).forEach(tx.orgs()::lock));

        List<OrgKey> mine = list(tx -> tx.orgs().all()).stream()
                .filter(List.of(org, neighbour, namesake)::contains)
                .toList();

        assertThat(mine).containsExactly(org, neighbour, namesake);
    }

    @Test
    void revisionsAreCountedOneByOne() {
        assertThat(this.<Long>read(tx -> tx.orgs().nextRevision(org))).isEqualTo(1);
        assertThat(this.<Long>read(tx -> tx.orgs().nextRevision(neighbour))).isEqualTo(1);
        write(tx -> {
            assertThat(tx.orgs().nextRevision(org)).isEqualTo(2);
            assertThat(tx.orgs().nextRevision(org)).isEqualTo(3);
        });
        assertThatThrownBy(() -> write(tx -> {
                    tx.orgs().nextRevision(org);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(one(tx -> tx.orgs().find(org)).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void nobodyCountsTheSameRevisionAsAnother() throws Exception {
        List<Long> counted =
                Together.run(4, thread -> () -> read(tx -> tx.orgs().nextRevision(org)));

        assertThat(counted).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void whoIsResponsibleIsNotedAndAllElseStays() {
        write(tx -> tx.orgs().claim(org, "wwA"));
        write(tx -> tx.orgs().nextRevision(org));
        write(tx -> tx.orgs().administeredBy(org, "ZhangSan"));
        write(tx -> tx.orgs().readThrough(org, "suite"));

        assertThat(one(tx -> tx.orgs().find(org))).contains(new OrgRow(org, "wwA", "suite", 1, null, "ZhangSan"));
        write(tx -> tx.orgs().administeredBy(org, ""));

        assertThat(one(tx -> tx.orgs().find(org)).orElseThrow().adminId()).isEmpty();
    }

    @Test
    void lockersWaitForEachOtherEvenAtTheFirstUse() throws Exception {
        int threads = 4;

        Together.run(threads, thread -> () -> {
            addOne();
            addOne();
            return thread;
        });

        assertThat(one(tx -> tx.members().find(org, "counter")).orElseThrow().position())
                .isEqualTo(String.valueOf(2 * threads));
    }

    /** Read, add, write: loses a step whenever two do it at once. */
    private void addOne() {
        write(tx -> {
            tx.orgs().lock(org);
            List<MemberRow> before = tx.members().all(org);
            if (before.isEmpty()) {
                tx.members().insert(org, List.of(member("counter").position("1").row()));
            } else {
                int next = Integer.parseInt(before.get(0).position()) + 1;
                tx.members()
                        .update(
                                org,
                                List.of(member("counter")
                                        .position(String.valueOf(next))
                                        .row()));
            }
        });
    }
}
