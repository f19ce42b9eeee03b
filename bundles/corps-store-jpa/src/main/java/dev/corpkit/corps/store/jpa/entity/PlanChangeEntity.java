package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.ObjectState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A change that a plan would make: for queries. Written in batches. */
@Entity
@IdClass(PlanChangeEntity.Key.class)
@Table(name = "corpkit_plan_change")
public class PlanChangeEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "plan_id")
    private String planId;

    @Id
    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ObjectState.Kind kind;

    @Column(name = "state_before")
    private String stateBefore;

    @Column(name = "state_after")
    private String stateAfter;

    /** For Jakarta Persistence. */
    protected PlanChangeEntity() {}

    /** The primary key. */
    public record Key(String appId, String fullName, String planId, int place) {}
}
