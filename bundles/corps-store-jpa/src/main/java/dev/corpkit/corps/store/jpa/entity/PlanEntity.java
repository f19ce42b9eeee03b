package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/** A plan without its changes. */
@Entity
@IdClass(PlanEntity.Key.class)
@Table(name = "corpkit_plan")
public class PlanEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "plan_id")
    private String planId;

    /** Grows within the organization: the newest plan has the greatest. */
    @Column(name = "plan_number")
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanRow.State state;

    @Column(name = "made_at")
    private String madeAt;

    @Column(name = "basis_revision")
    private long basisRevision;

    @Column(name = "basis_reading_id")
    private String basisReadingId;

    @Column(name = "held_rows")
    private String held;

    @Embedded
    private RunColumns run;

    /** For Jakarta Persistence. */
    protected PlanEntity() {}

    /** From a row of the port and its number. */
    public PlanEntity(OrgKey org, long number, PlanRow row) {
        appId = org.appId();
        fullName = org.fullName();
        planId = row.planId();
        this.number = number;
        state = row.state();
        madeAt = Moment.write(row.madeAt());
        basisRevision = row.basis().revision();
        basisReadingId = row.basis().readingId();
        held = PlanHeld.write(row.held());
        run = new RunColumns(row.run());
    }

    /** The row of the port. */
    public PlanRow toRow(List<ObjectChange> changes) {
        return new PlanRow(
                run.toRow(planId, fullName),
                new PlanRow.Basis(basisRevision, basisReadingId),
                Moment.read(madeAt),
                state,
                changes,
                PlanHeld.read(held));
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String planId) {}
}
