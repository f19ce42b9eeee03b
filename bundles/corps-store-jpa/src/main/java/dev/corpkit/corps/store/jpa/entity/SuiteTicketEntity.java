package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The newest ticket of a suite, sealed. */
@Entity
@Table(name = "corpkit_suite_ticket")
public class SuiteTicketEntity implements Sealed {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Column(name = "sealed_ticket")
    private String sealedTicket;

    /** Empty in a row that was only made to be locked. */
    @Column(name = "received_at")
    private String receivedAt;

    /** For Jakarta Persistence. */
    protected SuiteTicketEntity() {}

    /** Takes a ticket over unless it has a newer one. */
    public void offer(SuiteTicketRow row, SecretBox secrets) {
        boolean newerIsKept = !receivedAt.isEmpty() && Moment.read(receivedAt).isAfter(row.receivedAt());
        if (!newerIsKept) {
            sealedTicket = secrets.seal(row.ticket(), place());
            receivedAt = Moment.write(row.receivedAt());
        }
    }

    /** The row of the port. */
    public SuiteTicketRow toRow(SecretBox secrets) {
        return new SuiteTicketRow(suiteId, secrets.open(sealedTicket, place()), Moment.read(receivedAt));
    }

    @Override
    public void reseal(SecretBox secrets) {
        sealedTicket = secrets.reseal(sealedTicket, place());
    }

    private String place() {
        return "corpkit_suite_ticket/" + suiteId;
    }
}
