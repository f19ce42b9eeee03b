package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.SequentialIds;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A store that fails under a run, and works again in the same process (contract row G5). */
@Tag("G5")
class OwnLeaseTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final SyncTarget TARGET = new SyncTarget(ORG, "corp", "Title", Mirror.NO_GUARD);

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Outage store = new Outage();
    private final SyncEngine engine =
            new SyncEngine(store, clock, new SequentialIds("run"), "node", OwnLeaseTest::waits);

    private static void waits(String lease, int attempt) {
        throw new AssertionError("It waits for its own lease");
    }

    @Test
    void theRunThatBrokeIsRecordedByItsTrueCauseAndTheNextOneWaitsForNobody() {
        assertThatThrownBy(() -> engine.sync(
                        TARGET,
                        reading -> {
                            store.down = true;
                            return wecom().member("a", "2").complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
        store.down = false;

        assertThat(synced()).isEqualTo(Outcome.COMPLETE);

        RunRow broken = runs().get(1);
        assertThat(broken.report().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(broken.report().isLost()).as("lost its process").isFalse();
        assertThat(broken.report().getProblems())
                .singleElement()
                .asString()
                .contains("the disk of the database is full");
        assertThat(store.<Optional<ActiveRunRow>>inTransaction(
                        tx -> tx.activeRuns().find(ORG)))
                .isEmpty();
    }

    @Test
    void aTurnWhoseTakingWasNotConfirmedIsGivenBack() {
        store.unconfirmed = true;
        assertThatThrownBy(this::synced).isInstanceOf(SyncFailedException.class);
        store.unconfirmed = false;
        store.down = false;

        assertThat(synced()).isEqualTo(Outcome.COMPLETE);
        assertThat(runs()).noneMatch(run -> run.report().isLost());
    }

    private Outcome synced() {
        return engine.sync(TARGET, reading -> wecom().member("a", "2").complete(), SyncProgress.NONE)
                .getOutcome();
    }

    private List<RunRow> runs() {
        return store.inTransaction(tx -> tx.runs().list(ORG, 10));
    }

    /** As the store's service does: what came late is written before anything else. */
    private static final class Outage implements CorpStore {

        private final InMemoryCorpStore works = new InMemoryCorpStore();
        private final Queue<Consumer<StoreTransaction>> late = new ArrayDeque<>();
        private boolean down;
        private boolean unconfirmed;

        @Override
        public <T> T inTransaction(Function<StoreTransaction, T> work) {
            if (down) {
                throw full();
            }
            if (!unconfirmed) {
                while (!late.isEmpty()) {
                    works.run(late.remove());
                }
                return works.inTransaction(work);
            }
            works.inTransaction(work);
            down = true;
            throw full();
        }

        private static StoreException full() {
            return StoreException.outage("the disk of the database is full", "Make room.", null);
        }

        @Override
        public void runLater(Consumer<StoreTransaction> work) {
            late.add(work);
        }
    }
}
