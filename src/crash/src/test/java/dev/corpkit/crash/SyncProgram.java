package dev.corpkit.crash;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.ProviderNode;
import dev.corpkit.simulator.world.Suite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A process that syncs organizations of one enterprise, to be killed; see {@link SyncProcess}. Each line it is given names an
 * organization to sync. It says {@code READY}; of a sync each phase as it begins, {@link #COMMIT} and {@code DONE} or
 * {@code FAILED}. It ends with its input.
 */
final class SyncProgram {

    /** It begins to write. */
    static final String APPLY = Phase.APPLY.name();

    /** All is written and it is going to commit. */
    static final String COMMIT = "COMMIT";

    private final ProviderNode node;
    private final String corpId;
    private final CommitWatch commits;
    private final PrintStream answers;

    private SyncProgram(ProviderNode node, String corpId, CommitWatch commits, PrintStream answers) {
        this.node = node;
        this.corpId = corpId;
        this.commits = commits;
        this.answers = answers;
    }

    /**
     * Runs it.
     *
     * @param args database, WeCom, suite, its secret, enterprise, how far the clock is ahead
     */
    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // the log
        Suite suite = new Suite(args[2], args[3], "Example application");
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(args[5]));
        try (JpaCorpStore store = Databases.store(Databases.postgres(args[0]))) {
            CommitWatch commits = new CommitWatch(store, () -> answers.println(COMMIT));
            try (ProviderNode node = new ProviderNode(commits, args[1], suite, clock)) {
                new SyncProgram(node, args[4], commits, answers).run();
            }
        }
    }

    private void run() throws IOException {
        answers.println("READY");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String fullName = orders.readLine(); fullName != null; fullName = orders.readLine()) {
            answers.println(sync(fullName));
        }
    }

    private String sync(String fullName) {
        Set<Phase> begun = EnumSet.noneOf(Phase.class);
        try {
            SyncReport report =
                    node.unguarded(corpId, fullName).syncCorp((phase, done, total) -> progress(phase, begun));
            boolean clean = report.getHeld().isEmpty() && report.getProblems().isEmpty();
            return "DONE " + report.getOutcome() + (clean ? "" : " with problems")
                    + (report.isUnchanged() ? " unchanged" : "");
        } catch (RuntimeException failed) {
            return "FAILED " + failed;
        }
    }

    private void progress(Phase phase, Set<Phase> begun) {
        synchronized (begun) {
            if (begun.add(phase)) {
                answers.println(phase);
            }
        }
        if (phase == Phase.APPLY) {
            commits.tellOfThis();
        }
    }
}
