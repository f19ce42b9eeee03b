package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.SuiteTicketRepository;
import dev.corpkit.corps.store.SuiteTicketRow;
import java.util.Optional;

record MemorySuiteTickets(Table<String, SuiteTicketRow> tickets) implements SuiteTicketRepository {

    @Override
    public Optional<SuiteTicketRow> find(String suiteId) {
        return tickets.find(Tables.WHOLE, RowId.of(suiteId));
    }

    @Override
    public void save(SuiteTicketRow ticket) {
        boolean newerIsKept = find(ticket.suiteId())
                .filter(kept -> kept.receivedAt().isAfter(ticket.receivedAt()))
                .isPresent();
        if (!newerIsKept) {
            tickets.put(Tables.WHOLE, ticket);
        }
    }
}
