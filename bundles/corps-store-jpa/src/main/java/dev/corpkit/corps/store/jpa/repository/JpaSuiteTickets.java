package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.SuiteTicketRepository;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.SuiteTicketEntity;
import java.util.Map;
import java.util.Optional;

record JpaSuiteTickets(JpaSession session, SecretBox secrets) implements SuiteTicketRepository {

    @Override
    public Optional<SuiteTicketRow> find(String suiteId) {
        return session
                .read(
                        SuiteTicketEntity.class,
                        "select e from SuiteTicketEntity e where e.suiteId = :suiteId",
                        Map.of("suiteId", suiteId))
                .stream()
                .findFirst()
                .map(entity -> entity.toRow(secrets));
    }

    @Override
    public void save(SuiteTicketRow ticket) {
        session.lockedOrNew(SuiteTicketEntity.class, ticket.suiteId(), RowKey.suiteTicket(ticket.suiteId()))
                .offer(ticket, secrets);
        session.send("Saving the ticket of " + ticket.suiteId());
    }
}
