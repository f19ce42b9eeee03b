package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Supplier;

/** Prints for which run a command waits and how long, a line for each; nothing else. */
final class WaitingLine implements SyncProgress {

    private final PrintStream out;
    private final String name;
    private String told = "";

    WaitingLine(PrintStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /** Does something of which an organization tells no progress, and says for whom it waits meanwhile. */
    static <T> T during(PrintStream out, Corp corp, Supplier<T> work) {
        AutoCloseable watching = corp.watchSync(new WaitingLine(out, Named.of(corp)));
        try {
            return work.get();
        } finally {
            RunWatch.close(watching);
        }
    }

    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public synchronized void waiting(String whom, Instant until) {
        if (!told.equals(whom)) {
            told = whom;
            print(out, name, whom, until);
        }
    }

    static void print(PrintStream out, String name, String whom, Instant until) {
        out.println("  " + name + "  waits for " + OneLine.of(whom) + ", which keeps its turn until "
                + Moments.shown(until) + ", and longer while it goes on");
        out.flush();
    }
}
