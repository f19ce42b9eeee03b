package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.OrgKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What all changes that led to a state of an organization share. It is never changed. */
@Entity
@IdClass(RevisionEntity.Key.class)
@Table(name = "corpkit_revision")
public class RevisionEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "revision")
    private long revision;

    @Column(name = "made_at")
    private String madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private HistoryRow.Cause cause;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "actor")
    private String actor;

    @Column(name = "reason")
    private String reason;

    /** For Jakarta Persistence. */
    protected RevisionEntity() {}

    /** That of a change. */
    public RevisionEntity(OrgKey org, HistoryRow row) {
        appId = org.appId();
        fullName = org.fullName();
        revision = row.revision();
        madeAt = Moment.write(row.at());
        cause = row.cause();
        runId = row.runId();
        actor = row.actor().name();
        reason = row.actor().reason();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, long revision) {}
}
