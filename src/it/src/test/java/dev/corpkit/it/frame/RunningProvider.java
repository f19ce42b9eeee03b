package dev.corpkit.it.frame;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import java.io.IOException;
import java.net.URI;

/** A provider at work: the distribution as a process of its own, and a simulated WeCom that pushes callbacks to it. */
public final class RunningProvider implements AutoCloseable {

    private final Distribution distribution;
    private final Scratch scratch;
    private RunningDistribution runtime;

    private RunningProvider(Distribution distribution, Scratch scratch, RunningDistribution runtime) {
        this.distribution = distribution;
        this.scratch = scratch;
        this.runtime = runtime;
    }

    /** Starts the distribution on the scenario's apps, tells WeCom the template's address, and has it push a ticket. */
    public static RunningProvider start(Distribution distribution, Scratch scratch) throws IOException {
        scratch.write("conf/etc/dev.corpkit.wecom.client.cfg", "baseUrl = " + wecom().baseUri());
        RunningProvider provider =
                new RunningProvider(distribution, scratch, RunningDistribution.start(distribution, scratch));
        provider.awaitReady();
        wecom().callbacks()
                .template(
                        SimulatedWeCom.SUITE_ID,
                        new CallbackSetting(
                                provider.templateAddress(),
                                SimulatedWeCom.CALLBACK_TOKEN,
                                SimulatedWeCom.CALLBACK_KEY));
        wecom().callbacks().pushTicket(SimulatedWeCom.SUITE_ID);
        return provider;
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
        runtime = RunningDistribution.start(distribution, scratch, runtime.http());
        awaitReady();
    }

    private void awaitReady() {
        eventually(() -> assertThat(runtime.shell("auths:list")).contains(SimulatedWeCom.SUITE_ID));
        eventually(() -> assertThat(runtime.shell("corps:problems")).contains("No problems"));
    }

    @Override
    public void close() {
        runtime.close();
    }
}
