package dev.corpkit.bench;

import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.it.frame.Distribution;
import java.io.IOException;
import java.util.Locale;

/**
 * How fast honest callbacks are acknowledged beside requests that never end: by themselves, beside slow bodies, beside slow
 * headers. The distribution, its PostgreSQL (which writes through to the disk) and the simulated WeCom share the machine.
 */
public final class BesideSlowSenders {

    private static final String ROW = "%-22s %9s %9s %9s %9s %9s %9s %11s%n";

    private BesideSlowSenders() {}

    /** Arguments: slow senders (300), honest callbacks a second (200), seconds (30). */
    public static void main(String[] arguments) throws Exception {
        int slow = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        String database = PostgresServer.durable().newDatabase();
        try (LiveProvider provider = LiveProvider.start(Distribution.built(), database)) {
            provider.events(perSecond * 5).forEach(provider::acknowledge);
            System.out.printf(
                    Locale.ROOT,
                    "%nHonest callbacks, %d a second for %d s, beside %d slow senders, %d processors, milliseconds%n%n",
                    perSecond,
                    seconds,
                    slow,
                    Runtime.getRuntime().availableProcessors());
            System.out.printf(Locale.ROOT, ROW, "", "callbacks", "not 200", "p50", "p90", "p99", "max", "slow ended");
            measure("alone", provider, perSecond, seconds, SlowSenders.bodies(provider.address(), 0));
            measure("slow bodies", provider, perSecond, seconds, SlowSenders.bodies(provider.address(), slow));
            measure("slow headers", provider, perSecond, seconds, SlowSenders.headers(provider.address(), slow));
        }
        System.exit(0);
    }

    private static void measure(String what, LiveProvider provider, int perSecond, int seconds, SlowSenders slow)
            throws IOException {
        try (slow) {
            SteadyLoad load = new SteadyLoad();
            Latencies answers = load.send(provider.events(perSecond * seconds), perSecond);
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    what,
                    answers.count(),
                    load.refused(),
                    answers.percentile(50),
                    answers.percentile(90),
                    answers.percentile(99),
                    answers.max(),
                    slow.begunAnew());
        }
    }
}
