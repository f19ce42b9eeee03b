package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.callbacks.Delivery.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, tries again, keeps a record. Per address so many at once; a push that waits for its next try lets others pass. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int USUAL_CONCURRENCY = 8;
    private static final Duration PATIENCE = Duration.ofMillis(300);

    static {
        // Receivers drop idle connections after some seconds; a push on a dead one would cost a try.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "4");
        }
    }

    private final HttpClient http;
    private final Later later;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<Long, Shipment> open = new TreeMap<>();
    private final List<Delivery> done = new ArrayList<>();
    private Tries tries = Tries.USUAL;
    private int concurrency = USUAL_CONCURRENCY;
    private boolean held;
    private long number;

    Outbox(Executor threads, Later later) {
        this.later = later;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Tries.USUAL.timeout())
                .executor(threads)
                .build();
    }

    HttpClient http() {
        return http;
    }

    synchronized Tries tries() {
        return tries;
    }

    synchronized void tries(Tries chosen) {
        tries = chosen;
    }

    synchronized void concurrency(int chosen) {
        if (chosen < 1) {
            throw new IllegalArgumentException("concurrency: at least 1");
        }
        concurrency = chosen;
        lanes.values().forEach(this::pump);
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        lanes.values().forEach(this::pump);
    }

    synchronized void send(Shipment.Occasion occasion, Push push) {
        Lane lane = lane(push);
        lane.add(opened(occasion, push));
        pump(lane);
    }

    /** After so many later ones to the same address, or when none come. */
    synchronized void sendLate(Shipment.Occasion occasion, Push push, int overtakenBy) {
        Lane lane = lane(push);
        Shipment shipment = opened(occasion, push);
        lane.addLate(shipment, overtakenBy);
        later.in(PATIENCE, () -> hurry(lane, shipment));
    }

    private synchronized void hurry(Lane lane, Shipment shipment) {
        lane.hurry(shipment);
        pump(lane);
    }

    synchronized void lose(Shipment.Occasion occasion, Push push) {
        close(opened(occasion, push), Outcome.LOST, null, "", 0);
    }

    private Shipment opened(Shipment.Occasion occasion, Push push) {
        Shipment shipment = new Shipment(++number, occasion, push, 0);
        open.put(shipment.number(), shipment);
        return shipment;
    }

    /** Whatever the parameters say, an address is scheme, host, port and path. */
    private Lane lane(Push push) {
        URI uri = push.uri();
        return lanes.computeIfAbsent(
                uri.getScheme() + "://" + uri.getAuthority() + uri.getRawPath(), url -> new Lane());
    }

    private void pump(Lane lane) {
        if (held) {
            return;
        }
        for (Shipment next = lane.next(concurrency); next != null; next = lane.next(concurrency)) {
            attempt(lane, next.tried(next.tried() + 1));
        }
    }

    private void attempt(Lane lane, Shipment shipment) {
        long begun = System.nanoTime();
        http.sendAsync(
                        shipment.push().http(tries.timeout()),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .whenComplete((response, failure) ->
                        landed(lane, shipment, response, (System.nanoTime() - begun) / 1_000_000));
    }

    private synchronized void landed(
            Lane lane, Shipment shipment, @Nullable HttpResponse<String> response, long millis) {
        lane.landed();
        Integer status = response == null ? null : response.statusCode();
        String answer = response == null ? "" : response.body();
        if (status != null && status == 200) {
            boolean right = Answers.isRight(shipment.occasion().template(), answer);
            close(shipment, right ? Outcome.ACCEPTED : Outcome.WRONG_ANSWER, status, answer, millis);
        } else if (shipment.tried() < tries.count()) {
            later.in(tries.interval(), () -> again(lane, shipment));
        } else {
            close(shipment, Outcome.FAILED, status, answer, millis);
        }
        pump(lane);
    }

    private synchronized void again(Lane lane, Shipment shipment) {
        lane.again(shipment);
        pump(lane);
    }

    private void close(Shipment shipment, Outcome outcome, @Nullable Integer status, String answer, long millis) {
        Shipment.Occasion about = shipment.occasion();
        Delivery delivery = new Delivery(
                shipment.number(),
                about.kind(),
                about.suiteId(),
                about.corpId(),
                about.template(),
                shipment.push(),
                outcome,
                shipment.tried(),
                status,
                answer,
                millis);
        open.remove(shipment.number());
        done.add(delivery);
        if (outcome == Outcome.FAILED || outcome == Outcome.WRONG_ANSWER) {
            LOG.error(
                    "Push not accepted kind={} corp={} outcome={} tries={} status={}",
                    about.kind(),
                    about.corpId(),
                    outcome,
                    shipment.tried(),
                    status);
        }
        notifyAll();
    }

    synchronized List<Delivery> done() {
        return List.copyOf(done);
    }

    synchronized int open() {
        return open.size();
    }

    synchronized void forget() {
        done.clear();
    }

    synchronized void awaitEmpty(Duration atMost) {
        await(atMost, () -> open.isEmpty() ? Optional.of(true) : Optional.empty(), "for all pushes");
    }

    synchronized Delivery await(Duration atMost, Predicate<Delivery> wanted) {
        return await(atMost, () -> done.stream().filter(wanted).findFirst(), "for a push that did not come");
    }

    private <T> T await(Duration atMost, java.util.function.Supplier<Optional<T>> condition, String what) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<T> found = condition.get();
        while (found.isEmpty()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new IllegalStateException("waited " + atMost + " " + what + "; on their way: "
                        + open.values().stream()
                                .limit(10)
                                .map(s -> s.occasion().kind())
                                .toList());
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            found = condition.get();
        }
        return found.get();
    }
}
