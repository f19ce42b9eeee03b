package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.change.ObjectChanges;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.store.change.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That what is written of an organization and what its history tells are the same. */
public abstract class OrgWriterContract extends RepositoryContract {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void theHistoryLeadsBackToEachPastState() {
        List<OrgState> past = grow(12);

        for (int revision = 0; revision < past.size(); revision++) {
            long then = revision;
            List<ObjectChange> back = list(tx -> tx.history().firstAfter(org, then)).stream()
                    .map(row -> row.change().reversed())
                    .toList();
            assertThat(stored().with(back)).isEqualTo(past.get(revision));
        }
    }

    @Test
    void theHistoryReplaysToWhatIsStored() {
        List<OrgState> past = grow(8);
        OrgState replayed = OrgState.EMPTY;
        for (int step = 1; step < past.size(); step++) {
            String runId = "run" + step;
            replayed = replayed.with(list(tx -> tx.history().ofRun(org, runId)).stream()
                    .map(HistoryRow::change)
                    .toList());
            assertThat(replayed).isEqualTo(past.get(step));
        }
        assertThat(stored()).isEqualTo(replayed);
    }

    @Test
    void runsThatMakeNoMemberCanBeTakenBackOneAfterTheOther() {
        Random random = new Random(8);
        List<OrgState> past = new ArrayList<>(List.of(stored()));
        write(1, past.get(0).changesTo(past.get(0).next(random)));
        past.add(stored());
        for (int step = 2; step <= 6; step++) {
            OrgState next = stored().next(random);
            write(
                    step,
                    stored().changesTo(next).stream()
                            .filter(change -> change.kind() != Kind.MEMBER || change.before() != null)
                            .toList());
            past.add(stored());
        }

        for (int step = 6; step >= 2; step--) {
            String runId = "run" + step;
            write(
                    100 + step,
                    list(tx -> tx.history().ofRun(org, runId)).stream()
                            .map(row -> row.change().reversed())
                            .toList());
            assertThat(stored()).isEqualTo(past.get(step - 1));
        }
    }

    @Test
    void nothingToWriteCountsNoRevision() {
        assertThat(write(1, List.of()).isEmpty()).isTrue();

        assertThat(one(tx -> tx.orgs().find(org)).map(OrgRow::revision)).contains(0L);
    }

    @Test
    void whatIsGivenUpLeavesNeitherRowsNorHistory() {
        List<ObjectChange> changes = OrgState.EMPTY.changesTo(OrgState.EMPTY.next(new Random(9)));

        assertThatThrownBy(() -> write(tx -> {
                    tx.orgs().claim(org, "ww1");
                    new OrgWriter(tx, org).write(HistoryRow.Cause.SYNC, "run1", START, changes, done -> {
                        if (done == changes.size()) {
                            throw new IllegalStateException("given up at the end");
                        }
                    });
                }))
                .hasMessage("given up at the end");

        assertThat(stored()).isEqualTo(OrgState.EMPTY);
        assertThat(list(tx -> tx.history().ofRun(org, "run1"))).isEmpty();
        assertThat(one(tx -> tx.orgs().find(org))).isEmpty();
    }

    /** Changes it so often; returns the states from the empty one to the last. */
    private List<OrgState> grow(int steps) {
        Random random = new Random(7);
        List<OrgState> states = new ArrayList<>(List.of(OrgState.EMPTY));
        for (int step = 1; step <= steps; step++) {
            OrgState before = states.get(step - 1);
            OrgState after = before.next(random);
            assertThat(write(step, before.changesTo(after)).revision()).isEqualTo(step);
            assertThat(stored()).isEqualTo(after);
            states.add(after);
        }
        return states;
    }

    /** Writes them, and looks whether rows tell the same as objects. */
    private Written write(int step, List<ObjectChange> changes) {
        return read(tx -> {
            tx.orgs().claim(org, "ww1");
            assertThat(ObjectChanges.of(ObjectChanges.rows(changes), StoredPicture.read(tx, org)))
                    .isEqualTo(changes);
            return new OrgWriter(tx, org)
                    .write(HistoryRow.Cause.SYNC, "run" + step, START.plusSeconds(step), changes, done -> {});
        });
    }

    private OrgState stored() {
        return read(tx -> OrgState.of(StoredPicture.read(tx, org)));
    }
}
