package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.acceptance.FaultCell.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every break mode at the first, middle and last call of every API of a reading, in a first sync and in a resync: nobody is
 * wrongly offline, no local change is lost, something always says what happened, and the next sync is exact (contract rows C3,
 * C9, C12 to C15, G2, G3). The matrix is printed, and written to {@code target/fault-matrix.md}.
 */
class FaultMatrixTest {

    private static final int PROVIDERS = 4;

    private static final List<BreakMode> MODES = BreakMode.all(FaultStage.DRIP);
    private static final String ONLY = System.getProperty("faults.only", "");

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    @Tag("G2")
    void whateverGoesWrongNobodyIsLostAndTheNextSyncIsExact() throws Exception {
        Queue<FaultCell> cells = new ConcurrentLinkedQueue<>();
        try (FaultStage stage = new FaultStage()) {
            for (Phase phase : Phase.values()) {
                Map<String, Long> calls = scene(stage, phase).rehearse();
                FaultCell.of(phase, MODES, calls).stream()
                        .filter(cell -> cell.toString().contains(ONLY))
                        .forEach(cells::add);
            }
        }
        int planned = cells.size();
        List<FaultVerdict> verdicts = judge(cells);
        String table = new FaultTable(verdicts, MODES).markdown();
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
        System.out.println(table);
        assertThat(verdicts).hasSize(planned).isNotEmpty();
        assertThat(verdicts.stream().filter(verdict -> !verdict.broken().isEmpty()))
                .extracting(verdict -> verdict.cell() + ": " + verdict.broken() + " told " + verdict.told())
                .isEmpty();
    }

    /** Several providers side by side, each with a WeCom, a clock and a database of its own. */
    private List<FaultVerdict> judge(Queue<FaultCell> cells) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PROVIDERS);
        try {
            List<Future<List<FaultVerdict>>> shares = new ArrayList<>();
            for (int i = 0; i < PROVIDERS; i++) {
                shares.add(threads.submit(() -> share(cells)));
            }
            List<FaultVerdict> verdicts = new ArrayList<>();
            for (Future<List<FaultVerdict>> share : shares) {
                verdicts.addAll(share.get());
            }
            return verdicts;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<FaultVerdict> share(Queue<FaultCell> cells) {
        List<FaultVerdict> verdicts = new ArrayList<>();
        try (FaultStage stage = new FaultStage()) {
            for (FaultCell cell = cells.poll(); cell != null; cell = cells.poll()) {
                try {
                    verdicts.add(scene(stage, cell.phase()).disturbed(cell));
                } catch (RuntimeException failed) {
                    throw new IllegalStateException(cell.toString(), failed);
                }
            }
        }
        return verdicts;
    }

    private FaultScene scene(FaultStage stage, Phase phase) {
        return new FaultScene(stage, numbers.incrementAndGet(), phase);
    }
}
