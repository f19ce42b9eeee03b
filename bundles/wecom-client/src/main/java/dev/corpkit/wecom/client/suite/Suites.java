package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComCalls;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.WeComSuites;
import dev.corpkit.wecom.client.call.Repetition;
import dev.corpkit.wecom.client.ticket.JsTickets;
import dev.corpkit.wecom.client.ticket.PageSigner;
import dev.corpkit.wecom.client.token.Pause;
import dev.corpkit.wecom.client.token.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** All suites of this node. */
public final class Suites implements WeComSuites, WeComCalls, FindingSource, AutoCloseable {

    private final Link link;
    private final Ground ground;
    private final ClientFindings findings;

    Suites(Settings settings, CorpStore store, InstantSource clock, RandomGenerator random, Pause pause, String node) {
        this.link = new Link(settings, new Repetition(pause, random), clock);
        this.ground = new Ground(
                store,
                clock,
                new Tokens(store, clock, random, pause, node),
                new Grace(clock, pause),
                new SecretBreaker(clock),
                new RateWindows(clock),
                new GivenOnce(pause),
                new JsTickets(clock),
                new PageSigner(clock, random));
        this.findings = new ClientFindings(link, ground);
    }

    /**
     * Outside OSGi: by the system's clock, with the default timeouts.
     *
     * @param baseUrl as in the configuration
     */
    public static Suites at(String baseUrl, CorpStore store) {
        return atSystemTime(Settings.withDefaults(baseUrl), store);
    }

    /**
     * Outside OSGi: by a clock and pauses of the caller's.
     *
     * @param baseUrl as in the configuration
     * @param readTimeout for a silent moment in an answer
     */
    public static Suites at(String baseUrl, CorpStore store, InstantSource clock, Pause pause, Duration readTimeout) {
        Settings settings = Settings.withDefaults(baseUrl).withReadTimeout(readTimeout);
        return new Suites(
                settings, store, clock, new Random(), pause, UUID.randomUUID().toString());
    }

    static Suites atSystemTime(Settings settings, CorpStore store) {
        String node = UUID.randomUUID().toString();
        Pause pause = length -> Thread.sleep(length.toMillis());
        return new Suites(settings, store, InstantSource.system(), new Random(), pause, node);
    }

    @Override
    public WeComSuite open(SuiteCredentials credentials) {
        return new Suite(credentials, link, ground);
    }

    @Override
    public List<CallCount> counts() {
        return link.counts().all();
    }

    @Override
    public List<Finding> findings() {
        return findings.now();
    }

    /** Guards this node's address against wrong secrets. */
    SecretBreaker breaker() {
        return ground.breaker();
    }

    /** When this node asks again what met WeCom's rate limit. */
    RateWindows windows() {
        return ground.windows();
    }

    @Override
    public void close() {
        link.close();
    }
}
