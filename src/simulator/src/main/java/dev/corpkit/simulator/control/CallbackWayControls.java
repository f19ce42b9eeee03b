package dev.corpkit.simulator.control;

import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Disorder;
import dev.corpkit.simulator.callbacks.EventForms;
import dev.corpkit.simulator.callbacks.ReceiveId;
import dev.corpkit.simulator.callbacks.ReceiveIds;
import dev.corpkit.simulator.callbacks.Tries;
import java.time.Duration;

/** How pushes go out: held or not, in which disorder, how often tried, in which form. */
final class CallbackWayControls {
    private final Callbacks callbacks;

    CallbackWayControls(Controls controls) {
        callbacks = controls.callbacks();
    }

    void addTo(ControlRoutes routes) {
        routes.does("/_sim/callbacks/hold", r -> callbacks.hold());
        routes.does("/_sim/callbacks/release", r -> callbacks.release());
        routes.does("/_sim/callbacks/disorder", r -> callbacks.disorder(r.as(Disorder.class)));
        routes.does("/_sim/callbacks/forms", r -> callbacks.forms(r.as(EventForms.class)));
        routes.does("/_sim/callbacks/receive-ids", r -> callbacks.receiveIds(receiveIds(r)));
        routes.does("/_sim/callbacks/concurrency", r -> callbacks.concurrency((int) r.number("perAddress")));
        routes.does("/_sim/callbacks/tries", r -> callbacks.tries(tries(r)));
    }

    /** What is not named is as usual. */
    private static ReceiveIds receiveIds(ControlRequest request) {
        ReceiveIds usual = ReceiveIds.USUAL;
        return new ReceiveIds(
                receiveId(request, "templatePost", usual.templatePost()),
                receiveId(request, "templateVerification", usual.templateVerification()),
                receiveId(request, "appPost", usual.appPost()),
                receiveId(request, "appVerification", usual.appVerification()));
    }

    private static ReceiveId receiveId(ControlRequest request, String field, ReceiveId usual) {
        return request.has(field) ? ReceiveId.named(request.body().path(field).asText()) : usual;
    }

    private static Tries tries(ControlRequest request) {
        return new Tries(
                (int) request.number("count"),
                Duration.ofMillis(request.number("intervalMillis")),
                Duration.ofMillis(request.number("timeoutMillis")));
    }
}
