package dev.corpkit.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.Enterprise;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letting things happen in an enterprise. */
final class ChangeControls {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeControls.class);
    private static final int MAX_RANDOM = 1_000_000;

    private final Console console;

    ChangeControls(Controls controls) {
        console = controls.console();
    }

    void addTo(ControlRoutes routes) {
        routes.post("/_sim/corps/{corpId}/changes", this::explicit);
        routes.post("/_sim/corps/{corpId}/random-changes", this::random);
        routes.post("/_sim/corps/{corpId}/random-scope", r -> console.randomScope(r.corpId(), r.number("seed")));
    }

    /** One change or a list of them; all are applied or none. */
    private Object explicit(ControlRequest request) {
        Enterprise enterprise = console.enterprise(request.corpId());
        List<Change> changes = new ArrayList<>();
        if (request.body().isArray()) {
            for (JsonNode node : request.body()) {
                changes.add(ControlRequest.as(node, Change.class));
            }
        } else {
            changes.add(request.as(Change.class));
        }
        enterprise.apply(changes);
        return answer(enterprise, changes);
    }

    private Object random(ControlRequest request) {
        Enterprise enterprise = console.enterprise(request.corpId());
        long count = request.number("count");
        if (count < 0 || count > MAX_RANDOM) {
            throw new IllegalArgumentException("count: is not in 0.." + MAX_RANDOM);
        }
        return answer(enterprise, enterprise.randomChanges(request.number("seed"), (int) count));
    }

    private static Counts answer(Enterprise enterprise, List<Change> changes) {
        SortedMap<String, Integer> byType = new TreeMap<>();
        changes.forEach(change -> byType.merge(change.kind(), 1, Integer::sum));
        LOG.info("Changed corp={} changes={}", enterprise.corpId(), changes.size());
        return new Counts(changes.size(), byType);
    }

    private record Counts(int count, SortedMap<String, Integer> byType) {}
}
