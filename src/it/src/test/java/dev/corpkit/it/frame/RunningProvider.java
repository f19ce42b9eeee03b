package dev.corpkit.it.frame;

import static dev.corpkit.it.frame.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A provider at work: a distribution as a process of its own, and a simulated WeCom that pushes callbacks to it. */
public final class RunningProvider implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Installation installation;
    private final Scratch scratch;
    private RunningDistribution runtime;

    private RunningProvider(Installation installation, Scratch scratch, RunningDistribution runtime) {
        this.installation = installation;
        this.scratch = scratch;
        this.runtime = runtime;
    }

    /** Starts the distribution on the scenario's apps, tells WeCom the template's address, and has it push a ticket. */
    public static RunningProvider start(Installation installation, Scratch scratch) throws IOException {
        scratch.write("conf/etc/dev.corpkit.wecom.client.cfg", "baseUrl = " + wecom().baseUri());
        RunningProvider provider =
                new RunningProvider(installation, scratch, RunningDistribution.start(installation, scratch));
        try {
            provider.awaitReady();
            provider.receiveCallbacks();
        } catch (Exception | AssertionError e) {
            provider.close();
            throw e;
        }
        return provider;
    }

    private void receiveCallbacks() {
        wecom().callbacks()
                .template(
                        SimulatedWeCom.SUITE_ID,
                        new CallbackSetting(
                                templateAddress(), SimulatedWeCom.CALLBACK_TOKEN, SimulatedWeCom.CALLBACK_KEY));
        wecom().callbacks().pushTicket(SimulatedWeCom.SUITE_ID);
    }

    /** The simulated WeCom. */
    public static Simulator wecom() {
        return SimulatedWeCom.running();
    }

    /** The process. */
    public RunningDistribution runtime() {
        return runtime;
    }

    /** Where the template's callbacks arrive. */
    public URI templateAddress() {
        return runtime.http().resolve("/qywx/" + SimulatedWeCom.SUITE_ID);
    }

    /** Ends the process as a loss of power does. */
    public void kill() throws InterruptedException {
        runtime.kill();
    }

    /** Starts it again where it was. */
    public void startAgain() throws IOException {
        runtime = RunningDistribution.start(installation, scratch, runtime.http());
        awaitReady();
    }

    private void awaitReady() {
        within(START, () -> assertThat(runtime.health()).contains("overallResult"));
        within(START, () -> assertThat(runtime.shell("auths:list")).contains(SimulatedWeCom.SUITE_ID));
        within(
                START,
                () -> assertThat(runtime.shell("corps:problems"))
                        .doesNotContain("waits for", "not open", "is starting"));
        within(START, () -> assertThat(runtime.isReceiving()).isTrue());
    }

    @Override
    public void close() {
        runtime.close();
    }
}
