package dev.corpkit.simulator.control;

import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Delivery;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where WeCom pushes to, how, and what became of it. */
final class CallbackControls {
    private static final long MOST_SECONDS = 600;

    private final Callbacks callbacks;

    CallbackControls(Controls controls) {
        callbacks = controls.callbacks();
    }

    void addTo(ControlRoutes routes) {
        routes.does("/_sim/suites/{suiteId}/callback", this::template);
        routes.undoes("/_sim/suites/{suiteId}/callback", r -> callbacks.withoutTemplate(r.suiteId()));
        routes.does("/_sim/corps/{corpId}/callback", r -> callbacks.app(r.corpId(), setting(r)));
        routes.undoes("/_sim/corps/{corpId}/callback", r -> callbacks.withoutApp(r.corpId()));
        routes.does("/_sim/suites/{suiteId}/push-ticket", r -> callbacks.pushTicket(r.suiteId()));
        routes.does("/_sim/suites/{suiteId}/pause-tickets", r -> callbacks.pauseTickets(r.suiteId()));
        routes.does("/_sim/suites/{suiteId}/resume-tickets", r -> callbacks.resumeTickets(r.suiteId()));
        routes.get("/_sim/callbacks", r -> new Deliveries(callbacks.pending(), shown(callbacks.delivered())));
        routes.get("/_sim/callbacks/errors", r -> shown(callbacks.errors()));
        routes.undoes("/_sim/callbacks", r -> callbacks.forget());
        routes.does("/_sim/callbacks/await", this::await);
        routes.does("/_sim/callbacks/{number}/replay", r -> callbacks.replay(delivery(r.variable("number"))));
    }

    private void template(ControlRequest request) {
        if (request.flag("unchecked")) {
            callbacks.templateUnchecked(request.suiteId(), setting(request));
        } else {
            callbacks.template(request.suiteId(), setting(request));
        }
    }

    private static CallbackSetting setting(ControlRequest request) {
        return new CallbackSetting(
                URI.create(request.text("url")), request.text("token"), request.text("encodingAESKey"));
    }

    private void await(ControlRequest request) {
        try {
            callbacks.awaitAll(Duration.ofSeconds(Math.min(MOST_SECONDS, request.number("seconds"))));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Delivery delivery(String number) {
        return callbacks.delivered().stream()
                .filter(delivery -> Long.toString(delivery.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no delivery " + number + "; see GET /_sim/callbacks"));
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
