package dev.corpkit.crash;

import dev.corpkit.crash.KillMoment.Aim;
import java.util.List;
import java.util.Locale;

/**
 * A sync that was killed, and what came of it.
 *
 * @param isFirst whether it was the first sync of its organization
 * @param aim what it was to be doing
 * @param killed what was heard of it
 * @param isNew whether the new picture was stored, else the old one
 * @param next how the next sync went
 */
record Kill(boolean isFirst, Aim aim, SyncTrace killed, boolean isNew, SyncTrace next) {

    private static final String LINE = "%4s  %-5s  %-9s  %8s  %-8s  %-6s  %-24s  %8s%n";

    static String table(List<Kill> kills) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                LINE,
                "kill",
                "sync",
                "aimed at",
                "after ms",
                "it said",
                "stored",
                "next sync",
                "took ms"));
        for (Kill kill : kills) {
            table.append(String.format(
                    Locale.ROOT,
                    LINE,
                    kills.indexOf(kill) + 1,
                    kill.isFirst ? "first" : "later",
                    kill.aim,
                    kill.killed.length().toMillis(),
                    kill.killed.outcome(),
                    kill.isNew ? "new" : "old",
                    kill.next.outcome(),
                    kill.next.length().toMillis()));
        }
        long isNew = kills.stream().filter(Kill::isNew).count();
        return table
                + String.format(Locale.ROOT, "%d killed: %d old, %d new%n", kills.size(), kills.size() - isNew, isNew);
    }
}
