package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.change.StoredPicture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever cancels a run ends it with nothing changed. */
class CancelTest {

    private final Mirror mirror = new Mirror();

    private void cancelledAt(Phase phase, int done) {
        StoredPicture before = mirror.rows();
        int runs = mirror.runs().size();
        List<String> steps = new ArrayList<>();
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            progress.progress(Phase.MEMBERS, 0, 2);
                            progress.progress(Phase.MEMBERS, 1, 2);
                            return wecom().members(5000, "2").complete();
                        },
                        (now, units, total) -> {
                            steps.add(now + " " + units);
                            if (now == phase && units >= done) {
                                assertThat(mirror.engine.cancel(mirror.target()))
                                        .isTrue();
                            }
                        }))
                .isInstanceOf(SyncCancelledException.class)
                .hasMessage("The run of app/corps.A was cancelled; nothing changed");
        assertThat(steps).last().asString().startsWith(phase.name());
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(runs + 1);
        SyncReport report = mirror.runs().get(0).report();
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.FAILED);
        assertThat(report.isCancelled()).isTrue();
        assertThat(report.getProblems()).containsExactly("The run of app/corps.A was cancelled; nothing changed");
    }

    @Test
    void aRunCanBeCancelledInEachOfItsPhases() {
        mirror.sync(wecom().member("a", "2"));
        cancelledAt(Phase.MEMBERS, 0);
        cancelledAt(Phase.PLAN, 0);
        cancelledAt(Phase.APPLY, 0);
        cancelledAt(Phase.APPLY, 1000);
        assertThat(mirror.engine.cancel(mirror.target())).isFalse();
        mirror.sync(wecom().member("b", "2"));
    }

    @Test
    void writingTellsHowFarItIs() {
        List<Integer> done = new ArrayList<>();
        mirror.engine.sync(
                mirror.target(), mirror.reading(wecom().members(5000, "2").complete()), (phase, units, total) -> {
                    if (phase == Phase.APPLY) {
                        assertThat(total).isEqualTo(5003);
                        done.add(units);
                    }
                });
        assertThat(done).isSorted().hasSizeGreaterThan(7).startsWith(0).endsWith(5003);
        assertThat(mirror.rows().members()).hasSize(5000);
        assertThat(mirror.<Integer>ask(
                        tx -> tx.history().ofRun(mirror.org, "id-1").size()))
                .isEqualTo(5003);
    }

    @Test
    void theRunOfAnotherNodeLosesItsLease() {
        mirror.sync(wecom().member("a", "2"));
        SyncEngine other = mirror.engine(mirror.store, ProviderLimits.NONE);
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            assertThat(other.cancel(mirror.target())).isTrue();
                            assertThat(other.cancel(mirror.target())).isFalse();
                            return wecom().complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("it was cancelled, or another node took over")
                .hasCauseInstanceOf(StaleLeaseException.class);
        assertThat(mirror.links("a")).isEqualTo("2");
        assertThat(mirror.runs()).hasSize(2);
        SyncReport report = mirror.runs().get(0).report();
        assertThat(report.isCancelled()).isTrue();
        assertThat(report.getProblems())
                .singleElement()
                .asString()
                .startsWith("The run of app/corps.A was cancelled; nothing changed; it ran on another node, ");
    }

    @Test
    void plansRegistrationsAndDecisionsCanBeCancelledToo() {
        RunHooks cancelling = new RunHooks() {
            @Override
            public void before() {
                mirror.engine.cancel(mirror.target());
            }
        };
        assertThatThrownBy(() -> mirror.engine.planSync(
                        mirror.target(), mirror.reading(wecom().complete()), cancelling, SyncProgress.NONE))
                .isInstanceOf(SyncCancelledException.class);
        assertThatThrownBy(() -> mirror.engine.register(mirror.target(), wecom().complete(), cancelling))
                .isInstanceOf(SyncCancelledException.class);
        String plan = mirror.planSync(wecom().complete()).planId();
        assertThatThrownBy(() -> mirror.engine.review().apply(mirror.target(), plan, cancelling, SyncProgress.NONE))
                .isInstanceOf(SyncCancelledException.class);
        assertThatThrownBy(() -> mirror.approve(plan, cancelling)).isInstanceOf(SyncCancelledException.class);
        mirror.engine.review().apply(mirror.target(), plan, RunHooks.NONE, SyncProgress.NONE);
        assertThat(mirror.deptIds()).isEqualTo("1 2 3");
    }

    @Test
    void phasesAreTimedByTheirSteps() {
        SyncReport report = mirror.engine.sync(
                mirror.target(),
                progress -> {
                    mirror.clock.advance(Duration.ofSeconds(1));
                    progress.progress(Phase.MEMBERS, 0, 1);
                    mirror.clock.advance(Duration.ofSeconds(2));
                    progress.progress(Phase.TAGS, 0, 1);
                    mirror.clock.advance(Duration.ofSeconds(4));
                    progress.progress(Phase.MEMBERS, 1, 1);
                    mirror.clock.advance(Duration.ofSeconds(8));
                    return wecom().complete();
                },
                (phase, done, total) -> {
                    if (phase == Phase.PLAN || phase == Phase.APPLY && done == 0) {
                        mirror.clock.advance(Duration.ofSeconds(16));
                    }
                });
        assertThat(report.getPhases())
                .containsEntry(Phase.SCOPE, Duration.ofSeconds(1))
                .containsEntry(Phase.MEMBERS, Duration.ofSeconds(10))
                .containsEntry(Phase.TAGS, Duration.ofSeconds(4))
                .containsEntry(Phase.PLAN, Duration.ofSeconds(16))
                .containsEntry(Phase.APPLY, Duration.ofSeconds(16));
        assertThat(report.getDuration()).isEqualTo(Duration.ofSeconds(47));
    }
}
