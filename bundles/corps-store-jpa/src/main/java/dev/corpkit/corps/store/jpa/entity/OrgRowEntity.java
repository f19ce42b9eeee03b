package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * A row of an organization. Its key begins with the organization.
 *
 * @param <R> the row of the port
 */
@MappedSuperclass
public abstract class OrgRowEntity<R> {

    @Id
    @Column(name = "app_id")
    String appId;

    @Id
    @Column(name = "full_name")
    String fullName;

    /** For Jakarta Persistence. */
    protected OrgRowEntity() {}

    /** Of an organization. */
    OrgRowEntity(OrgKey org) {
        appId = org.appId();
        fullName = org.fullName();
    }

    /** The organization. */
    public final OrgKey org() {
        return new OrgKey(appId, fullName);
    }

    /** The primary key, a value. */
    public abstract Object key();

    /** The row of the port. */
    public abstract R toRow();

    /** Takes over every field outside the key. */
    public abstract void fill(R row);
}
