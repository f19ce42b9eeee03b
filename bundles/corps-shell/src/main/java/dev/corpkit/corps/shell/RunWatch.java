package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Waits for a run to end and tells how far it is. A run ends with a report; so also one of another node is seen to end. */
final class RunWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Corp corp;
    private final PrintStream out;
    private final InputStream keyboard;
    private final Pause pause;

    RunWatch(Corp corp, PrintStream out, InputStream keyboard, Pause pause) {
        this.corp = corp;
        this.out = out;
        this.keyboard = keyboard;
        this.pause = pause;
    }

    /**
     * Until a run ends, a key is pressed, or that moment.
     *
     * @return the run's; null if a key was pressed
     * @throws IllegalStateException at that moment
     */
    @Nullable
    SyncReport until(InstantSource clock, Instant end) throws IOException, InterruptedException {
        String before = lastRun();
        out.println("Watching " + Named.of(corp) + "; nothing shows while no sync makes a step. Enter ends it.");
        AutoCloseable watching = corp.watchSync(new ProgressLines(out, Named.of(corp)));
        try {
            while (keyboard.available() == 0) {
                SyncReport last = corp.getLastReport();
                if (last != null && !last.getRunId().equals(before)) {
                    ReportText.print(out, Named.of(corp), last);
                    return last;
                }
                if (!clock.instant().isBefore(end)) {
                    throw new IllegalStateException("No run ended while this was watching.");
                }
                pause.pause(BETWEEN_LOOKS);
            }
            out.println("No run ended while this was watching.");
            return null;
        } finally {
            close(watching);
        }
    }

    private @Nullable String lastRun() {
        SyncReport last = corp.getLastReport();
        return last == null ? null : last.getRunId();
    }

    static void close(AutoCloseable watching) {
        try {
            watching.close();
        } catch (Exception never) {
            throw new IllegalStateException("The watching of a sync could not be ended", never);
        }
    }

    /** Lets time go by. */
    @FunctionalInterface
    interface Pause {

        /** That long. */
        void pause(Duration length) throws InterruptedException;
    }
}
