package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.tokens.SuiteTickets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A new ticket every ten minutes by the clock, to each template that has an address and is not paused (P97173). */
final class TicketRounds {
    private final Addresses addresses;
    private final TemplateEvents events;
    private final SuiteTickets tickets;
    private final Map<String, String> pushed = new HashMap<>();
    private final Set<String> paused = new HashSet<>();

    TicketRounds(Addresses addresses, TemplateEvents events, SuiteTickets tickets) {
        this.addresses = addresses;
        this.events = events;
        this.tickets = tickets;
    }

    /** Pushes what is due. */
    synchronized void tick() {
        for (String suiteId : addresses.suiteIds()) {
            if (!paused.contains(suiteId) && !tickets.current(suiteId).equals(pushed.get(suiteId))) {
                push(suiteId);
            }
        }
    }

    /** Now, paused or not, as the console's button does. */
    synchronized void push(String suiteId) {
        String ticket = tickets.current(suiteId);
        pushed.put(suiteId, ticket);
        events.ticket(suiteId, ticket);
    }

    synchronized void pause(String suiteId) {
        paused.add(suiteId);
    }

    synchronized void resume(String suiteId) {
        paused.remove(suiteId);
    }
}
