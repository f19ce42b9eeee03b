package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.jobs.event.KeptEvent;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.util.Comparator;
import java.util.List;

/**
 * The oldest events of a lane, and the right to work on them.
 *
 * @param lane the lane
 * @param lease the right
 * @param events oldest first
 */
record Turn(CallbackLane lane, Lease lease, List<KeptEvent> events) {

    static Turn of(CallbackLane lane, Lease lease, List<CallbackRow> rows) {
        return new Turn(lane, lease, rows.stream().map(KeptEvent::of).toList());
    }

    /** The events before the first that changes an authorization: brought in together. */
    List<KeptEvent> reading() {
        return events.stream().takeWhile(event -> !event.isAuthChange()).toList();
    }

    /** The events before the first that does not change an authorization: done one by one. */
    List<KeptEvent> authChanges() {
        return events.stream().takeWhile(KeptEvent::isAuthChange).toList();
    }

    /** All that {@link #reading()} says may have changed; of what asks for everything, since when that is known here. */
    ContactHints hints() {
        List<KeptEvent> reading = reading();
        ContactHints hints =
                ContactHints.ofAll(reading.stream().map(KeptEvent::hints).toList());
        if (!hints.everything()) {
            return hints;
        }
        return reading.stream()
                .map(event -> event.row().receivedAt())
                .max(Comparator.naturalOrder())
                .map(hints::recordedAt)
                .orElse(hints);
    }
}
