package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.callbacks.Delivery.Outcome;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.Happenings;
import dev.corpkit.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What WeCom pushes: events of templates and apps to the addresses set here. A suite without an address pushes nothing. By
 * default everything arrives once, and for each address eight at a time. Thread-safe.
 */
public final class Callbacks {
    private static final long FORMS_SEED = 20_220_628;

    private final Console console;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Despatch despatch;
    private final TemplateEvents templateEvents;
    private final AppEvents appEvents;
    private final TicketRounds tickets;
    private final Verification verification;

    /** {@code threads} send; {@code later} waits between tries. */
    public Callbacks(World world, Console console, Executor threads, Later later) {
        this.console = console;
        Random random = new Random(FORMS_SEED);
        addresses = new Addresses(world.provider());
        outbox = new Outbox(threads, later);
        despatch = new Despatch(outbox);
        templateEvents = new TemplateEvents(addresses, despatch, world.clock(), random);
        appEvents = new AppEvents(addresses, despatch, world.clock(), random);
        tickets =
                new TicketRounds(addresses, templateEvents, world.circulation().suiteTickets());
        verification = new Verification(outbox.http(), world.clock(), random);
    }

    /** Pushes what the world tells it. */
    public Happenings happenings() {
        return new PushedHappenings(templateEvents, appEvents);
    }

    /**
     * Checks the address as WeCom does when it is saved, and pushes a ticket there at once unless tickets are paused. An
     * address that does not answer as it must is not taken: {@link CallbackVerificationException}.
     */
    public void template(String suiteId, CallbackSetting setting) {
        String id = console.suite(suiteId).suiteId();
        String receiver = addresses.receiver(addresses.receiveIds().templateVerification(), id);
        verification.check(setting, receiver, outbox.tries().timeout());
        templateUnchecked(id, setting);
    }

    /** For a receiver that is not up yet. */
    public void templateUnchecked(String suiteId, CallbackSetting setting) {
        addresses.template(console.suite(suiteId).suiteId(), setting);
        tickets.tick();
    }

    public Optional<CallbackSetting> template(String suiteId) {
        return addresses.template(suiteId);
    }

    /** Nothing is pushed for the suite any more. */
    public void withoutTemplate(String suiteId) {
        addresses.withoutTemplate(suiteId);
    }

    /** An address of its own for the enterprise's app, checked too; until then it has its template's. */
    public void app(String corpId, CallbackSetting setting) {
        Authorization app = console.app(corpId);
        String receiver = addresses.receiver(addresses.receiveIds().appVerification(), app);
        verification.check(setting, receiver, outbox.tries().timeout());
        addresses.app(app, setting);
    }

    /** Without the check. */
    public void appUnchecked(String corpId, CallbackSetting setting) {
        addresses.app(console.app(corpId), setting);
    }

    /** Its template's again. */
    public void withoutApp(String corpId) {
        addresses.withoutApp(console.app(corpId));
    }

    public void receiveIds(ReceiveIds chosen) {
        addresses.receiveIds(chosen);
    }

    public void forms(EventForms chosen) {
        templateEvents.forms(chosen);
    }

    public void tries(Tries chosen) {
        outbox.tries(chosen);
    }

    /** How many requests may be under way to one address. */
    public void concurrency(int perAddress) {
        outbox.concurrency(perAddress);
    }

    public void disorder(Disorder chosen) {
        despatch.disorder(chosen);
    }

    /** Nothing goes out until {@link #release}; what is under way already is not stopped. */
    public void hold() {
        outbox.hold();
    }

    public void release() {
        outbox.release();
    }

    /** The newest ticket, now, as the console's button does; paused or not. */
    public void pushTicket(String suiteId) {
        tickets.push(console.suite(suiteId).suiteId());
    }

    /** No tickets by the clock until resumed. */
    public void pauseTickets(String suiteId) {
        tickets.pause(console.suite(suiteId).suiteId());
    }

    public void resumeTickets(String suiteId) {
        tickets.resume(console.suite(suiteId).suiteId());
        tickets.tick();
    }

    /** Pushes the tickets that are due by the clock; the simulator does it each second by itself. */
    public void tick() {
        tickets.tick();
    }

    /** Pushes any text to the template's address, encrypted and signed. */
    public void pushToTemplate(String suiteId, String kind, String text) {
        templateEvents.push(kind, console.suite(suiteId).suiteId(), "", text);
    }

    /** Pushes any text to the address of the enterprise's app, encrypted and signed. */
    public void pushToApp(String corpId, String kind, String text) {
        appEvents.push(kind, console.app(corpId), text);
    }

    /** Sends an old request again, byte for byte. */
    public void replay(Delivery delivery) {
        outbox.send(
                new Shipment.Occasion(delivery.kind(), delivery.suiteId(), delivery.corpId(), delivery.template()),
                delivery.push());
    }

    /** What has been delivered, or has failed for good, in the order in which it ended. */
    public List<Delivery> delivered() {
        return outbox.done();
    }

    /** Of these, what WeCom would show to the provider as errors. */
    public List<Delivery> errors() {
        return outbox.done().stream()
                .filter(d -> d.outcome() == Outcome.FAILED || d.outcome() == Outcome.WRONG_ANSWER)
                .toList();
    }

    /** How many are on their way, held ones included. */
    public int pending() {
        return outbox.open();
    }

    /** Forgets what was delivered. */
    public void forget() {
        outbox.forget();
    }

    /** Until nothing is on its way; {@link IllegalStateException} says what still is. */
    public void awaitAll(Duration atMost) {
        outbox.awaitEmpty(atMost);
    }

    /** The first one, delivered already or soon. */
    public Delivery await(Duration atMost, Predicate<Delivery> wanted) {
        return outbox.await(atMost, wanted);
    }
}
