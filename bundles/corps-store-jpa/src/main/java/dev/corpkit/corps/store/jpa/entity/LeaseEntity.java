package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A lease. An empty holder is nobody; the fence stays when it is given back. */
@Entity
@Table(name = "corpkit_lease")
public class LeaseEntity {

    /** Holder of a lease that nobody has. */
    public static final String NOBODY = "";

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "holder")
    private String holder;

    @Column(name = "fence")
    private long fence;

    @Column(name = "held_until")
    private String until;

    /** For Jakarta Persistence. */
    protected LeaseEntity() {}

    /** Whether somebody has it at a moment. */
    public boolean isHeldAt(Instant now) {
        return !holder.equals(NOBODY) && now.isBefore(Moment.read(until));
    }

    /** The row of the port; empty where nobody has it. */
    public Optional<Lease> toRow() {
        return holder.equals(NOBODY)
                ? Optional.empty()
                : Optional.of(new Lease(name, holder, fence, Moment.read(until)));
    }

    /** Whether it is still this one. */
    public boolean is(Lease lease) {
        return holder.equals(lease.holder()) && fence == lease.fence();
    }

    /** Gives it to a holder under the next fence. */
    public Lease take(String newHolder, Instant newUntil) {
        holder = newHolder;
        fence++;
        return prolong(newUntil);
    }

    /** Prolongs it. */
    public Lease prolong(Instant newUntil) {
        until = Moment.write(newUntil);
        return new Lease(name, holder, fence, newUntil);
    }

    /** Gives it back. */
    public void release() {
        holder = NOBODY;
    }
}
