package dev.corpkit.simulator.callbacks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for one address. Guarded by the {@link Outbox}. */
final class Lane {
    private final Deque<Shipment> waiting = new ArrayDeque<>();
    private final List<Overtaken> overtaken = new ArrayList<>();
    private int inFlight;

    private record Overtaken(Shipment shipment, int by) {}

    void add(Shipment shipment) {
        waiting.add(shipment);
        List<Overtaken> still = new ArrayList<>();
        for (Overtaken late : overtaken) {
            if (late.by() <= 1) {
                waiting.add(late.shipment());
            } else {
                still.add(new Overtaken(late.shipment(), late.by() - 1));
            }
        }
        overtaken.clear();
        overtaken.addAll(still);
    }

    /** To go out after so many that come later. */
    void addLate(Shipment shipment, int by) {
        overtaken.add(new Overtaken(shipment, by));
    }

    /** Nobody came to overtake it. */
    void hurry(Shipment shipment) {
        if (overtaken.removeIf(late -> late.shipment() == shipment)) {
            waiting.add(shipment);
        }
    }

    void again(Shipment shipment) {
        waiting.addFirst(shipment);
    }

    @Nullable
    Shipment next(int concurrency) {
        if (inFlight >= concurrency || waiting.isEmpty()) {
            return null;
        }
        inFlight++;
        return waiting.poll();
    }

    void landed() {
        inFlight--;
    }
}
