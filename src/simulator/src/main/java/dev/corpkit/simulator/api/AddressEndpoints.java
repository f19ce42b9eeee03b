package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.world.AppView;
import java.util.List;

/** WeCom's own addresses (P97073, P98988); here those reserved for documentation. */
final class AddressEndpoints {

    void addTo(Routes routes) {
        routes.app(Routes.GET, "get_api_domain_ip", List.of("ip_list"), this::addresses);
        routes.app(Routes.GET, "getcallbackip", List.of("ip_list"), this::addresses);
    }

    private void addresses(AppView view, ApiCall call, ObjectNode answer) {
        Lists.texts(answer.putArray("ip_list"), List.of("192.0.2.1", "198.51.100.*", "203.0.113.0/24"));
    }
}
