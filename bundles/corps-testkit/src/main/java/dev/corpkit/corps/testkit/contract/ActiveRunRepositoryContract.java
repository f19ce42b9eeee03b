package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs under way (contract row G5). */
public abstract class ActiveRunRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.123456789Z");
    private static final Instant SEEN = THEN.plusSeconds(60);
    private static final ActiveRunRow RUN =
            new ActiveRunRow("run1", RunRow.Kind.SYNC, THEN, SEEN, new Actor("张三", "asked them"), "4711@host/1f0c6d2e");

    @Test
    void oneOfAnOrganizationIsKeptAndTheNextTakesItsPlace() {
        ActiveRunRow next = new ActiveRunRow("run2", RunRow.Kind.TAKE_BACK, THEN, THEN, Actor.NOBODY, "");
        write(tx -> tx.activeRuns().put(org, RUN));
        assertThat(one(tx -> tx.activeRuns().find(org))).contains(RUN);
        assertThat(one(tx -> tx.activeRuns().find(neighbour))).isEmpty();

        write(tx -> tx.activeRuns().put(org, next));
        write(tx -> tx.activeRuns().remove(org, "run1"));
        assertThat(one(tx -> tx.activeRuns().find(org))).contains(next);
        write(tx -> tx.activeRuns().remove(org, "run2"));
        assertThat(one(tx -> tx.activeRuns().find(org))).isEmpty();
    }

    @Test
    void allAreToldByOrganization() {
        write(tx -> {
            tx.activeRuns().put(neighbour, RUN);
            tx.activeRuns().put(org, RUN);
        });
        write(tx -> assertThat(tx.activeRuns().all()).containsEntry(org, RUN).containsEntry(neighbour, RUN));
    }

    @Test
    void whoIsCutFitsTheStore() {
        ActiveRunRow run = new ActiveRunRow(
                "run1",
                RunRow.Kind.SYNC,
                THEN,
                THEN,
                new Actor("张".repeat(1000), "x\0".repeat(1000)),
                "n".repeat(1000));
        write(tx -> tx.activeRuns().put(org, run));
        assertThat(one(tx -> tx.activeRuns().find(org))).contains(run);
    }

    @Test
    void aLostOneIsRecordedAsFailedOnceAndForgotten() {
        write(tx -> tx.activeRuns().put(org, RUN));
        write(tx -> LostRuns.end(tx, org, RUN));
        write(tx -> LostRuns.end(tx, org, RUN));

        assertThat(one(tx -> tx.activeRuns().find(org))).isEmpty();
        assertThat(list(tx -> tx.runs().list(org, 9))).singleElement().satisfies(run -> {
            assertThat(run.report().getRunId()).isEqualTo("run1");
            assertThat(run.report().getOutcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.report().getStartedAt()).isEqualTo(THEN);
            assertThat(run.report().getFinishedAt()).isEqualTo(SEEN);
            assertThat(run.report().isLost()).isTrue();
            assertThat(run.report().getKind()).isEqualTo("full");
            assertThat(run.report().getActor()).isEqualTo("张三");
            assertThat(run.report().getReason()).isEqualTo("asked them");
        });
    }

    @Test
    void anErasedOrganizationHasNone() {
        write(tx -> {
            tx.orgs().lock(org);
            tx.activeRuns().put(org, RUN);
        });
        write(tx -> tx.orgs().erase(org));
        assertThat(one(tx -> tx.activeRuns().find(org))).isEmpty();
    }
}
