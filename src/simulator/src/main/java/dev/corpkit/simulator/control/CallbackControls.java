package dev.corpkit.simulator.control;

import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Delivery;
import dev.corpkit.simulator.callbacks.Disorder;
import dev.corpkit.simulator.callbacks.EventForms;
import dev.corpkit.simulator.callbacks.Tries;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where WeCom pushes to, how, and what became of it. */
final class CallbackControls {
    private static final Map<String, Boolean> DONE = Map.of("done", true);
    private static final long MOST_SECONDS = 600;

    private final Callbacks callbacks;

    CallbackControls(Controls controls) {
        callbacks = controls.callbacks();
    }

    void addTo(ControlRoutes routes) {
        addresses(routes);
        suite(routes, "push-ticket", callbacks::pushTicket);
        suite(routes, "pause-tickets", callbacks::pauseTickets);
        suite(routes, "resume-tickets", callbacks::resumeTickets);
        way(routes);
        routes.get("/_sim/callbacks", r -> new Deliveries(callbacks.pending(), shown(callbacks.delivered())));
        routes.get("/_sim/callbacks/errors", r -> shown(callbacks.errors()));
        routes.delete("/_sim/callbacks", r -> done(callbacks::forget));
        routes.post(
                "/_sim/callbacks/{number}/replay", r -> done(() -> callbacks.replay(delivery(r.variable("number")))));
    }

    private void addresses(ControlRoutes routes) {
        routes.post(
                "/_sim/suites/{suiteId}/callback",
                r -> done(() -> {
                    if (r.flag("unchecked")) {
                        callbacks.templateUnchecked(r.suiteId(), setting(r));
                    } else {
                        callbacks.template(r.suiteId(), setting(r));
                    }
                }));
        routes.delete("/_sim/suites/{suiteId}/callback", r -> done(() -> callbacks.withoutTemplate(r.suiteId())));
        routes.post("/_sim/corps/{corpId}/callback", r -> done(() -> callbacks.app(r.corpId(), setting(r))));
        routes.delete("/_sim/corps/{corpId}/callback", r -> done(() -> callbacks.withoutApp(r.corpId())));
    }

    private void way(ControlRoutes routes) {
        routes.post("/_sim/callbacks/hold", r -> done(callbacks::hold));
        routes.post("/_sim/callbacks/release", r -> done(callbacks::release));
        routes.post("/_sim/callbacks/disorder", r -> done(() -> callbacks.disorder(r.as(Disorder.class))));
        routes.post("/_sim/callbacks/forms", r -> done(() -> callbacks.forms(r.as(EventForms.class))));
        routes.post(
                "/_sim/callbacks/concurrency", r -> done(() -> callbacks.concurrency((int) r.number("perAddress"))));
        routes.post("/_sim/callbacks/tries", r -> done(() -> callbacks.tries(tries(r))));
        routes.post("/_sim/callbacks/await", this::await);
    }

    private static CallbackSetting setting(ControlRequest request) {
        return new CallbackSetting(
                URI.create(request.text("url")), request.text("token"), request.text("encodingAESKey"));
    }

    private static Tries tries(ControlRequest request) {
        return new Tries(
                (int) request.number("count"),
                Duration.ofMillis(request.number("intervalMillis")),
                Duration.ofMillis(request.number("timeoutMillis")));
    }

    private Object await(ControlRequest request) {
        try {
            callbacks.awaitAll(Duration.ofSeconds(Math.min(MOST_SECONDS, request.number("seconds"))));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return DONE;
    }

    private Delivery delivery(String number) {
        return callbacks.delivered().stream()
                .filter(delivery -> Long.toString(delivery.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no delivery " + number + "; see GET /_sim/callbacks"));
    }

    private static void suite(ControlRoutes routes, String what, Consumer<String> action) {
        routes.post("/_sim/suites/{suiteId}/" + what, r -> done(() -> action.accept(r.suiteId())));
    }

    private static Object done(Runnable action) {
        action.run();
        return DONE;
    }

    private static List<Shown> shown(List<Delivery> deliveries) {
        return deliveries.stream().map(Shown::of).toList();
    }

    private record Deliveries(int pending, List<Shown> deliveries) {}

    /** A delivery without its signed request. */
    private record Shown(
            long number,
            String kind,
            String suiteId,
            String corpId,
            String path,
            Delivery.Outcome outcome,
            int tries,
            @Nullable Integer status,
            String answer,
            long millis) {

        static Shown of(Delivery d) {
            return new Shown(
                    d.number(),
                    d.kind(),
                    d.suiteId(),
                    d.corpId(),
                    d.url().getPath(),
                    d.outcome(),
                    d.tries(),
                    d.status(),
                    d.answer(),
                    d.millis());
        }
    }
}
