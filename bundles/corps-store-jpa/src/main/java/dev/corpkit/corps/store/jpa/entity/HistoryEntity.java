package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.ObjectState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A change that was made: for queries. Written in batches, never changed. */
@Entity
@IdClass(HistoryEntity.Key.class)
@Table(name = "corpkit_history")
public class HistoryEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "revision")
    private long revision;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ObjectState.Kind kind;

    @Id
    @Column(name = "object_id")
    private String objectId;

    @Column(name = "state_before")
    private String stateBefore;

    @Column(name = "state_after")
    private String stateAfter;

    /** For Jakarta Persistence. */
    protected HistoryEntity() {}

    /** The primary key. */
    public record Key(String appId, String fullName, long revision, ObjectState.Kind kind, String objectId) {}
}
