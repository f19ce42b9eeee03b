package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.SyncProgress;
import java.io.PrintStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints a line at each quarter of a phase. */
final class ProgressLines implements SyncProgress {

    private static final int STEPS = 4;

    private final PrintStream out;
    private final String name;
    private final Map<Phase, Integer> printed = new EnumMap<>(Phase.class);
    private @Nullable Instant waitsUntil;

    ProgressLines(PrintStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /** A line at the beginning, and each time the other run goes on. */
    @Override
    public synchronized void waiting(String whom, Instant until) {
        if (!until.equals(waitsUntil)) {
            waitsUntil = until;
            WaitingLine.print(out, name, whom, until);
        }
    }

    @Override
    public synchronized void progress(Phase phase, int done, int total) {
        int step = total == 0 ? 0 : (int) ((long) done * STEPS / total);
        if (step > printed.getOrDefault(phase, -1)) {
            printed.put(phase, step);
            out.println("  " + name + "  " + phase.name().toLowerCase(Locale.ROOT)
                    + (total == 0 ? "" : "  " + done + "/" + total));
            out.flush();
        }
    }
}
