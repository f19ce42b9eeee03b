package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A removal that a guard held back. */
@Entity
@IdClass(HeldEntity.Key.class)
@Table(name = "corpkit_held")
public class HeldEntity extends OrgRowEntity<HeldRow> {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private HeldRow.Kind kind;

    @Id
    @Column(name = "held_id")
    private String heldId;

    @Id
    @Column(name = "other_id")
    private String otherId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "rejected")
    private boolean rejected;

    /** For Jakarta Persistence. */
    protected HeldEntity() {}

    /** From a row of the port. */
    public static HeldEntity fromRow(OrgKey org, HeldRow row) {
        return new HeldEntity(org, row);
    }

    private HeldEntity(OrgKey org, HeldRow row) {
        super(org);
        kind = row.kind();
        heldId = row.id();
        otherId = row.otherId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, kind, heldId, otherId);
    }

    @Override
    public HeldRow toRow() {
        return new HeldRow(kind, heldId, otherId, reason, planId, rejected);
    }

    @Override
    public void fill(HeldRow row) {
        write(row);
    }

    private void write(HeldRow row) {
        reason = row.reason();
        planId = row.planId();
        rejected = row.rejected();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, HeldRow.Kind kind, String heldId, String otherId) {}
}
