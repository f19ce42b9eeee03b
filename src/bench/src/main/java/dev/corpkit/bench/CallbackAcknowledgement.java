package dev.corpkit.bench;

import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.simulator.callbacks.Push;
import java.util.List;
import java.util.Locale;

/**
 * How fast callbacks are acknowledged: contact events of one enterprise at a fixed rate, sent to the distribution as an operator
 * runs it, its PostgreSQL (which writes through to the disk) and the simulated WeCom on the same machine. Once with a worker that
 * keeps up, once with a backlog, as WeCom answers each call two seconds late.
 */
public final class CallbackAcknowledgement {

    private static final String ROW = "%-28s %9s %9s %9s %9s %9s %9s %9s %10s%n";

    private CallbackAcknowledgement() {}

    /** Arguments: callbacks a second (200), seconds (60). */
    public static void main(String[] arguments) throws Exception {
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        String database = PostgresServer.durable().newDatabase();
        try (LiveProvider provider = LiveProvider.start(Distribution.built(), database)) {
            provider.events(perSecond * 5).forEach(provider::acknowledge);
            System.out.printf(
                    Locale.ROOT,
                    "%nAcknowledgement of callbacks, %d a second for %d s, %d processors, milliseconds%n%n",
                    perSecond,
                    seconds,
                    Runtime.getRuntime().availableProcessors());
            System.out.printf(
                    Locale.ROOT, ROW, "", "callbacks", "not 200", "p50", "p90", "p99", "p99.9", "max", "waiting");
            measure("the worker keeps up", provider, perSecond, seconds);
            provider.slowDown();
            measure("a backlog behind WeCom", provider, perSecond, seconds);
        }
        System.exit(0);
    }

    private static void measure(String what, LiveProvider provider, int perSecond, int seconds) {
        List<Push> pushes = provider.events(perSecond * seconds);
        SteadyLoad load = new SteadyLoad();
        Latencies answers = load.send(pushes, perSecond);
        System.out.printf(
                Locale.ROOT,
                ROW,
                what,
                answers.count(),
                load.refused(),
                answers.percentile(50),
                answers.percentile(90),
                answers.percentile(99),
                answers.percentile(99.9),
                answers.max(),
                provider.waiting());
    }
}
