package dev.corpkit.simulator.control;

import dev.corpkit.simulator.http.IdleRelay;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Connections that are closed while nobody uses them. */
final class ConnectionControls {
    private final Optional<IdleRelay> relay;

    ConnectionControls(Controls controls) {
        relay = controls.relay();
    }

    void addTo(ControlRoutes routes) {
        routes.get("/_sim/connections", r -> Map.of("open", relay().open()));
        routes.does(
                "/_sim/connections", r -> relay().closeIdleAfter(Duration.ofMillis(r.number("closeIdleAfterMillis"))));
        routes.does("/_sim/connections/close-idle", r -> relay().closeIdle());
        routes.does("/_sim/connections/forget-idle", r -> relay().forgetIdle());
    }

    private IdleRelay relay() {
        return relay.orElseThrow(() -> new IllegalArgumentException(
                "this simulator was started without a relay before it; see Simulator.Builder.relayed"));
    }
}
