package dev.corpkit.simulator;

import dev.corpkit.simulator.api.WecomApi;
import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Later;
import dev.corpkit.simulator.control.ControlHandler;
import dev.corpkit.simulator.control.Controls;
import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.faults.AfterCalls;
import dev.corpkit.simulator.faults.CallCounts;
import dev.corpkit.simulator.faults.Disturbances;
import dev.corpkit.simulator.faults.Faults;
import dev.corpkit.simulator.faults.Limits;
import dev.corpkit.simulator.http.ExportFileHandler;
import dev.corpkit.simulator.http.IdleRelay;
import dev.corpkit.simulator.http.LoopbackServer;
import dev.corpkit.simulator.http.WecomHandler;
import dev.corpkit.simulator.oracle.Oracle;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.World;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running WeCom on 127.0.0.1. Thread-safe.
 *
 * <pre>{@code
 * try (Simulator wecom = Simulator.start()) {
 *     Suite suite = wecom.world().addSuite("示例应用");
 *     Enterprise corp = wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 200, 20, 7));
 *     String authCode = wecom.console().authorize(suite.suiteId(), corp.corpId());
 *     String ticket = wecom.console().suiteTicket(suite.suiteId());
 *     wecom.console().goLive(corp.corpId());
 *     // ... let the code under test call wecom.baseUri() ...
 *     VisiblePicture expected = wecom.visible(corp.corpId());
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final Console console;
    private final Disturbances disturbances;
    private final ExportJobs exports;
    private final Callbacks callbacks;
    private final ExecutorService threads = Executors.newCachedThreadPool(Simulator::daemon);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(Simulator::daemon);
    private final LoopbackServer server;
    private final Optional<IdleRelay> relay;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Simulator(Builder builder) {
        world = new World(builder.clock, builder.provider);
        console = new Console(world);
        disturbances = Disturbances.none(builder.clock);
        exports = new ExportJobs(builder.clock, world.ids());
        callbacks = new Callbacks(world, console, threads, builder.later == null ? this::later : builder.later);
        world.tell(callbacks.happenings());
        scheduler.scheduleWithFixedDelay(callbacks::tick, 1, 1, TimeUnit.SECONDS);
        server = new LoopbackServer(builder.relayed ? 0 : builder.port);
        relay = builder.relayed ? Optional.of(new IdleRelay(builder.port, server.baseUri())) : Optional.empty();
        Controls controls = new Controls(world, console, disturbances, exports, callbacks, relay);
        server.start(Map.of(
                WecomHandler.CONTEXT, new WecomHandler(new WecomApi(world, exports), disturbances),
                ExportJobs.FILES, new ExportFileHandler(exports),
                ControlHandler.CONTEXT, new ControlHandler(controls, this::close)));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-push");
        thread.setDaemon(true);
        return thread;
    }

    private void later(Duration delay, Runnable task) {
        scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On a free port, by the system's clock. */
    public static Simulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** {@code http://127.0.0.1:port}; API paths are below {@code /cgi-bin/}. */
    public URI baseUri() {
        return relay.map(IdleRelay::baseUri).orElseGet(server::baseUri);
    }

    /** Suites and enterprises; what happens in an enterprise is on {@link dev.corpkit.simulator.world.Enterprise}. */
    public World world() {
        return world;
    }

    /** What administrators do: authorize, go live, scope, grants, reset, cancel; also the token hooks. */
    public Console console() {
        return console;
    }

    public Faults faults() {
        return disturbances.faults();
    }

    public CallCounts calls() {
        return disturbances.calls();
    }

    /** WeCom's limits of rate and concurrency; none at first. */
    public Limits limits() {
        return disturbances.limits();
    }

    /** What is to happen in the middle of a reading. */
    public AfterCalls afterCalls() {
        return disturbances.afterCalls();
    }

    /** What closes connections that are idle; only of a simulator that was started {@link Builder#relayed}. */
    public IdleRelay connections() {
        return relay.orElseThrow();
    }

    public ExportJobs exports() {
        return exports;
    }

    /** What WeCom pushes: where to, in which disorder, and what became of it. */
    public Callbacks callbacks() {
        return callbacks;
    }

    /** What a correct mirror of the enterprise holds now. */
    public VisiblePicture visible(String corpId) {
        return Oracle.visible(console.app(corpId));
    }

    /** Until somebody closes it, by the control API too. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        server.close();
        relay.ifPresent(IdleRelay::close);
        scheduler.shutdownNow();
        threads.shutdown();
        closed.countDown();
    }

    /** How to start; everything has a default. */
    public static final class Builder {
        private int port;
        private boolean relayed;
        private Clock clock = Clock.systemUTC();
        private Provider provider = new Provider("ww00000000provider", "provider-secret");

        private @Nullable Later later;

        private Builder() {}

        /** Default 0: a free one. */
        public Builder port(int chosen) {
            port = chosen;
            return this;
        }

        /** Behind a relay that can close connections which are idle; each call passes through it. */
        public Builder relayed() {
            relayed = true;
            return this;
        }

        /** By which tokens, tickets and codes expire. */
        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        /** How the time between two tries of a push passes; by default it does. */
        public Builder later(Later chosen) {
            later = chosen;
            return this;
        }

        public Builder provider(String corpId, String secret) {
            provider = new Provider(corpId, secret);
            return this;
        }

        public Simulator start() {
            return new Simulator(this);
        }
    }
}
