package dev.corpkit.crash;

import java.time.Duration;
import java.util.List;

/**
 * What a {@link SyncProgram} said of one sync, to its end or until it was killed.
 *
 * @param said line by line
 * @param begin when it was told to sync
 * @param end when it was over or killed
 * @param isKilled whether it was killed
 */
record SyncTrace(List<Said> said, long begin, long end, boolean isKilled) {

    /** The last line. */
    String outcome() {
        return said.isEmpty() ? KillMoment.BEGIN : said.get(said.size() - 1).line();
    }

    /** From the beginning until a line. */
    Duration until(String line) {
        return said.stream()
                .filter(each -> each.line().equals(line))
                .findFirst()
                .map(each -> Duration.ofNanos(each.nanos() - begin))
                .orElseThrow(() -> new AssertionError("The sync came to " + outcome() + " without " + line));
    }

    /** From the beginning until it was over or killed. */
    Duration length() {
        return Duration.ofNanos(end - begin);
    }
}
