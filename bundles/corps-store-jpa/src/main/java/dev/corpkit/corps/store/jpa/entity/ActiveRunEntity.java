package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.RunRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A run under way. */
@Entity
@IdClass(ActiveRunEntity.Key.class)
@Table(name = "corpkit_active_run")
public class ActiveRunEntity extends OrgRowEntity<ActiveRunRow> {

    @Column(name = "run_id")
    private String runId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RunRow.Kind kind;

    @Column(name = "started_at")
    private String startedAt;

    @Column(name = "alive_at")
    private String aliveAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "reason")
    private String reason;

    @Column(name = "node")
    private String node;

    /** For Jakarta Persistence. */
    protected ActiveRunEntity() {}

    @Override
    public Key key() {
        return new Key(appId, fullName);
    }

    @Override
    public ActiveRunRow toRow() {
        return new ActiveRunRow(
                runId, kind, Moment.read(startedAt), Moment.read(aliveAt), new Actor(actor, reason), node);
    }

    @Override
    public void fill(ActiveRunRow row) {
        runId = row.runId();
        kind = row.kind();
        startedAt = Moment.write(row.startedAt());
        aliveAt = Moment.write(row.aliveAt());
        actor = row.actor().name();
        reason = row.actor().reason();
        node = row.node();
    }

    /** The primary key. */
    public record Key(String appId, String fullName) {}
}
