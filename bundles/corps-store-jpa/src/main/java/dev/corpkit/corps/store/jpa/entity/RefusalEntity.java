package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.RefusalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A count of refused callbacks. */
@Entity
@IdClass(RefusalEntity.Key.class)
@Table(name = "corpkit_refusal")
public class RefusalEntity {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Id
    @Column(name = "reason")
    private String reason;

    @Column(name = "refused")
    private long count;

    @Column(name = "last_at")
    private String lastAt;

    /** For Jakarta Persistence. */
    protected RefusalEntity() {}

    /** Counts more of them. */
    public void add(long more, Instant at) {
        count += more;
        if (Moment.read(lastAt).isBefore(at)) {
            lastAt = Moment.write(at);
        }
    }

    /** The row of the port. */
    public RefusalRow toRow() {
        return new RefusalRow(suiteId, reason, count, Moment.read(lastAt));
    }

    /** The primary key. */
    public record Key(String suiteId, String reason) {}
}
