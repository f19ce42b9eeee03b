package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A finished run. It is never changed. */
@Entity
@IdClass(RunEntity.Key.class)
@Table(name = "corpkit_run")
public class RunEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "run_id")
    private String runId;

    /** Grows within the organization: the newest run has the greatest. */
    @Column(name = "run_number")
    private long number;

    @Embedded
    private RunColumns run;

    /** For Jakarta Persistence. */
    protected RunEntity() {}

    /** From a row of the port and its number. */
    public static RunEntity fromRow(OrgKey org, long number, RunRow row) {
        return new RunEntity(org, number, row);
    }

    private RunEntity(OrgKey org, long number, RunRow row) {
        appId = org.appId();
        fullName = org.fullName();
        runId = row.report().getRunId();
        this.number = number;
        run = new RunColumns(row);
    }

    /** The organization. */
    public OrgKey org() {
        return new OrgKey(appId, fullName);
    }

    /** The row of the port. */
    public RunRow toRow() {
        return run.toRow(runId, fullName);
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String runId) {}
}
